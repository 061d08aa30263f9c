module fifo #(parameter int DEPTH = 16, type T = logic [7:0]) (
  input  logic clk, rst_n,
  input  logic push, pop,
  input  T     din,
  output T     dout,
  output logic full, empty
);
  localparam int AW = $clog2(DEPTH);
  T mem [DEPTH];
  logic [AW:0] wptr, rptr;

  assign full  = (wptr - rptr) == DEPTH;
  assign empty = wptr == rptr;
  assign dout  = mem[rptr[AW-1:0]];

  always_ff @(posedge clk or negedge rst_n)
    if (!rst_n) {wptr, rptr} <= '0;
    else begin
      if (push && !full) begin mem[wptr[AW-1:0]] <= din; wptr <= wptr + 1; end
      if (pop && !empty) rptr <= rptr + 1;
    end

  property no_overflow;
    @(posedge clk) disable iff (!rst_n) full |-> !push;
  endproperty
  assert property (no_overflow) else $error("overflow");
endmodule : fifo
