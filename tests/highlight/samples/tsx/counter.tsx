import { useState } from 'react';

interface Props { start?: number; label: string }

export const Counter: React.FC<Props> = ({ start = 0, label }) => {
  const [count, setCount] = useState<number>(start);
  const step = (by: number): void => setCount((c) => c + by);
  return (
    <button type="button" onClick={() => step(1)}>
      {label}: {count as number}
    </button>
  );
};

enum Mode { Up = 1, Down = -1 }
function useMode(start: Mode = Mode.Up): [Mode, () => void] {
  const [mode, setMode] = useState<Mode>(start);
  // turn around
  return [mode, () => setMode(mode === Mode.Up ? Mode.Down : Mode.Up)];
}
export default Counter;
