module uart_tx #(parameter CLKS_PER_BIT = 868)(
    input clk, input start, input [7:0] data,
    output reg tx = 1'b1, output busy);

    reg [9:0] shift = 10'h3FF;
    reg [15:0] ticks = 0;
    reg [3:0] bits = 4'd0;
    assign busy = |bits;

    function [9:0] frame(input [7:0] d);
        frame = {1'b1, d, 1'b0};   // stop, data, start
    endfunction

    always @(posedge clk) begin : transmit
        if (!busy && start) begin
            shift <= frame(data);
            bits  <= 4'd10;
            ticks <= 0;
        end else if (busy && ticks == CLKS_PER_BIT - 1) begin
            {shift, tx} <= {1'b1, shift};
            bits  <= bits - 1'b1;
            ticks <= 0;
        end else ticks <= ticks + 16'b1;
    end

    genvar g;
    generate for (g = 0; g < 2; g = g + 1) begin: leds wire led; end endgenerate
endmodule
