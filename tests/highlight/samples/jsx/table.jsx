export default function Table({ rows, onPick }) {
  const [picked, setPicked] = useState(null);
  if (!rows.length) return <p>No rows</p>;
  return (
    <>
      <table className={picked ? 'picked' : "plain"}>
        {rows.map((row) => (
          <Row key={row.id} {...row} onClick={() => { setPicked(row.id); onPick({ id: row.id }); }} />
        ))}
      </table>
      <small>{rows.length} rows &lt; 100</small>
    </>
  );
}
