module alu (
  input  [31:0] a, b,
  input  [2:0]  op,
  output reg [31:0] y,
  output        overflow
);
  wire signed [31:0] sa = a, sb = b;
  wire [32:0] sum = {1'b0, a} + {1'b0, b};

  /* op: 0 add, 1 sub, 2 and, 3 or,
         4 xor, 5 slt, 6 sll, 7 sra */
  always @(a or b or op)
    casez (op)
      3'b000: y = sum[31:0];
      3'b001: y = a - b;
      3'b010: y = a & b;
      3'b011: y = a | b;
      3'b100: y = a ^ ~b;
      3'b101: y = (sa < sb) ? 32'h1 : 32'h0;
      3'b110: y = a << b[4:0];
      3'b11?: y = sa >>> b[4:0];
    endcase

  assign overflow = sum[32] && (op == 3'o0);
endmodule
