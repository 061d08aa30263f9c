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
