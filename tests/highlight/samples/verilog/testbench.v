`include "alu.v"
`define CYCLE 10
module alu_tb;
  reg [31:0] a, b;
  reg [2:0] op;
  wire [31:0] y;
  integer i;

  alu dut (.a(a), .b(b), .op(op), .y(y));

  initial begin
    $dumpfile("alu.vcd");
    $dumpvars(0, alu_tb);
    a = 32'hDEAD_BEEF; b = 32'd15;
    for (i = 0; i < 8; i = i + 1) begin
      op = i;
      #`CYCLE;
      $display("%0t: op=%b y=%h", $time, op, y);
      if (y === 32'bx) $finish;
    end
    repeat (4) @(posedge dut.clk);
    $stop;
  end
endmodule
