module traffic (input clk, input reset_n, input car, output reg [1:0] light);
  localparam RED = 2'b00, GREEN = 2'b01, YELLOW = 2'b10;
  reg [1:0] state, next;
  reg [3:0] timer;

  always @(posedge clk or negedge reset_n)
    if (!reset_n) begin
      state <= RED;
      timer <= 4'd0;
    end else begin
      state <= next;
      timer <= (state != next) ? 4'd0 : timer + 4'd1;
    end

  always @* begin
    next = state;
    case (state)
      RED:     if (car)           next = GREEN;
      GREEN:   if (timer > 4'd12) next = YELLOW;
      YELLOW:  if (&timer[1:0])   next = RED;
      default: next = RED;
    endcase
    light = state;
  end
endmodule
