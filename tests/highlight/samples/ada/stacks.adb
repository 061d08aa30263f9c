-- A stack of numbers with a limit.
with Ada.Text_IO; use Ada.Text_IO;
with Ada.Integer_Text_IO;

package body Stacks is

   Limit : constant Positive := 16#FF#;
   type Index is range 0 .. 100;
   type Values is array (Index range <>) of Long_Float;
   Full : exception;

   procedure Push (S : in out Stack; X : Integer) is
   begin
      if S.Top >= Limit then
         raise Full with "the stack is ""full""";
      end if;
      S.Top := S.Top + 1;
      S.Items (S.Top) := X;
   end Push;

   function Is_Empty (S : Stack) return Boolean is (S.Top = 0);

   function "+" (A, B : Vector) return Vector is
   begin
      return (A.X + B.X, A.Y + B.Y);
   end "+";

begin
   for I in Values'Range loop
      Put_Line (Integer'Image (I) & ' ' & "item");
      exit when I mod 2 = 1 and then not Done;
   end loop;
end Stacks;
