import { useCallback, useRef, useState } from 'react';
import { recall, remember } from '../../lib/remember.ts';

/** A short, low tone: heard over an engraving machine, not felt as an alarm. */
const TONE_HZ = 660;
const TONE_SECONDS = 0.35;

/** A bell that can be turned off; made by the browser, so no sound is loaded. */
export function useBell() {
  const [isOn, setOn] = useState(recall('bell') !== 'off');
  const sound = useRef<AudioContext>(undefined);
  const ring = useCallback(() => {
    if (!isOn) return;
    sound.current ??= new AudioContext();
    const { current } = sound;
    // Browsers are silent until a key was pressed on the page.
    if (current.state === 'suspended') void current.resume();
    const tone = current.createOscillator();
    const volume = current.createGain();
    tone.frequency.value = TONE_HZ;
    volume.gain.setValueAtTime(0.15, current.currentTime);
    volume.gain.exponentialRampToValueAtTime(0.001, current.currentTime + TONE_SECONDS);
    tone.connect(volume).connect(current.destination);
    tone.start();
    tone.stop(current.currentTime + TONE_SECONDS);
  }, [isOn]);
  const turn = () => {
    remember('bell', isOn ? 'off' : 'on');
    setOn(!isOn);
  };
  return { isOn, turn, ring };
}
