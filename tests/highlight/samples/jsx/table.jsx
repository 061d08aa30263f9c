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

function Row({ name, value = 0, onClick }) {
  /* one line of the table */
  return <tr onClick={onClick}><td>{name}</td><td>{value.toFixed(2)}</td></tr>;
}
const total = rows => rows.reduce((sum, { value }) => sum + value, 0);
export { Row, total };
