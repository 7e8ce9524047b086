/** The few signs that the screens use: an icon package would be a hundred times as much. */
const paths = {
  register: 'M5 3h10l4 4v14H5zM14 3v5h5M9 13h6M12 10v6',
  import: 'M12 3v11M7.5 9.500 12 14l4.500-4.500M4 17v4h16v-4',
  orders: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  counter: 'M4 12.500 9 17.500 20 6.500',
  board: 'M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  ledger: 'M5 4h13v16H5zM9 4v16M12 9h3M12 13h3',
  rework: 'M4 12a8 8 0 1 1 3 6.200M4 19v-5h5',
  cases: 'M4 6h16v10H9l-5 4z',
  roster: 'M5 5h14v15H5zM5 10h14M9 3v4M15 3v4M9 15l2 2 4-4',
  hall: 'M3 5h18v11H3zM8 20h8M12 16v4',
  money: 'M7 4l5 7 5-7M12 11v9M7 12h10M7 16h10',
  chart: 'M4 20V4M4 20h16M8 16v-4M12 16V8M16 16v-6',
  settings: 'M5 7h14M5 12h14M5 17h14M9 5v4M15 10v4M8 15v4',
  audit: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4 4',
  bell: 'M6 16V10a6 6 0 0 1 12 0v6l2 2H4zM10 20h4',
  silent: 'M6 16V10a6 6 0 0 1 9-5M18 10v6l2 2H8M10 20h4M4 4l16 16',
  account: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21c1-5 4-7 8-7s7 2 8 7',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
