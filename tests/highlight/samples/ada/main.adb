with Ada.Calendar;
limited with Shapes.Circles;
pragma Optimize (Time);

procedure Main is
   use type Ada.Calendar.Time;

   type Day is (Monday, Tuesday, Sunday);
   subtype Work_Day is Day range Monday .. Tuesday;
   type Shape is abstract tagged record
      Area : Float := 1.5E-3;
      Mask : Natural := 2#1010_0101#;
   end record;

   task type Worker (Id : Integer) is
      entry Start;
   end Worker;

   task body Worker is
   begin
      accept Start;
      delay 0.1;
   end Worker;

   generic
      type T is private;
   function Swap_Of (X : T) return T;

   Today : Day := Day'First;
   C     : Character := 'x';
begin
   <<Again>>
   case Today is
      when Monday | Tuesday => Today := Day'Succ (Today); goto Again;
      when others => null;
   end case;
exception
   when Constraint_Error => raise;
end Main;
