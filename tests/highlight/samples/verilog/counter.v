`timescale 1ns / 1ps
// An up/down counter with a synchronous reset
module counter #(
    parameter WIDTH = 8
) (
    input  wire             clk,
    input  wire             rst,
    input  wire             up,
    output reg  [WIDTH-1:0] count,
    output wire             zero
);

assign zero = (count == 0);

always @(posedge clk) begin
    if (rst)
        count <= {WIDTH{1'b0}};
    else if (up)
        count <= count + 1'b1;
    else
        count <= count - 1;
end

endmodule
