import type { Project } from '@seal/contracts/projects/project';
import type { Actor } from '@seal/contracts/common/roles';
import type { Change, Written } from '@seal/kernel/aggregate/change-aggregate';
import type { CommandContext } from '@seal/kernel/aggregate/history';
import type { Order } from '../domain/order.ts';
import type { OrderMemory } from './order-memory.ts';

export interface Orders {
  read(id: string): Promise<Order | undefined>;
  readMany(ids: readonly string[]): Promise<(Order | undefined)[]>;
  /** Inserts those that are not there, and answers them; one that is there stays as it is. */
  insert(orders: Order[]): Promise<Order[]>;
  /** `duplicate`: another order has one of its seal codes. */
  change(change: Change): Promise<Written>;
  /** Order numbers that nobody else gets; a repetition may leave a gap. */
  takeNumbers(projectId: string, count: number): Promise<number>;
  /** Which of these seal codes another order of the project has. */
  usedCodes(projectId: string, codes: readonly string[], but: string): Promise<string[]>;
  /** Orders whose alarm is due, the longest due first. */
  alarmed(now: Date, most: number): Promise<Order[]>;
  /** Orders held until the calendar reaches further. */
  heldForCalendar(most: number): Promise<Order[]>;
}

/** What the acts of this service work with. */
export interface EngravingDeps {
  orders: Orders;
  memory: OrderMemory;
  project(id: string): Promise<Project | undefined>;
  /** Tells finance and registration, off the path; what gets lost is told again by the sweep. */
  tell: { finance(orders: readonly Order[]): void; registration(orders: readonly Order[]): void };
  /** Asks to be waked then; only a convenience, the sweep is the net. */
  wakeAt(at: Date): void;
}

/** What comes with every act that a person or another service asks for. */
export interface Asked extends CommandContext {
  projectId: string;
  orderId: string;
  actor: Pick<Actor, 'id' | 'name' | 'roles'>;
}
