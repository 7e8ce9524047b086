import type { Project } from '@seal/contracts/projects/project';
import { createContext, useContext } from 'react';

export const ProjectContext = createContext<Project | undefined>(undefined);

/** The project on screen; screens are drawn only when there is one. */
export function useProject(): Project {
  const project = useContext(ProjectContext);
  if (!project) throw new Error('a screen outside of a project');
  return project;
}
