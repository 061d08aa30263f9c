library ieee;
use ieee.std_logic_1164.all;

entity testbench is
end testbench;

architecture sim of testbench is
  type state_t is (idle, running, done);
  constant PERIOD : time := 10 ns;
  signal clk, rst : std_logic := '0';
  signal bus_a    : std_logic_vector(7 downto 0) := x"FF";
  signal state    : state_t := idle;

  function parity(v : std_logic_vector) return boolean is
    variable p : boolean := FALSE;
  begin
    for i in v'range loop
      p := p xor (v(i) = '1');
    end loop;
    return p;
  end function;
begin
  clk <= not clk after PERIOD / 2;
  dut : entity work.counter generic map (WIDTH => 8) port map (clk, rst, '1', open);

  stimulus : process
  begin
    rst <= '1'; wait for 3 * PERIOD; rst <= '0';
    case state is
      when idle => state <= running;
      when others => null;
    end case;
    assert parity(bus_a) report "parity is wrong" severity error;
    wait until clk'event and clk = '1';
    report "value: " & integer'image(42) & character'('x');
    wait;
  end process;
end sim;
