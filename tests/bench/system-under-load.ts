/** What is measured: ours or a rival, on processes of its own. */
export interface SystemUnderLoad {
  name: 'ours' | 'plain' | 'naive';
  registrationUrl: string;
  engravingUrl: string;
  tokens: { clerk: string; engraver: string };
  /** Its own processes, MongoDB and Redis not counted. */
  pids: number[];
  /** Waits until nothing is under way any more, so that the next measurement is not disturbed. */
  settle(): Promise<void>;
  /** How many orders finance has accrued. */
  countAccrued(): Promise<number>;
  /** Adds completed orders, as if that many had gone through it before. */
  addOrders(count: number): Promise<void>;
  stop(): Promise<void>;
}
