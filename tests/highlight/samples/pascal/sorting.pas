program Sorting;
{ Sorts numbers that the user types. }
uses
  SysUtils, Classes;

const
  Limit = 100;
  Hexadecimal = $FF;

type
  TNumbers = array[1..Limit] of Integer;

var
  Numbers: TNumbers;
  Count, I: Integer;
  Done: Boolean;

(* Bubble sort,
   which is enough here. *)
procedure Sort(var A: TNumbers; N: Integer);
var
  I, J, Swap: Integer;
begin
  for I := 1 to N - 1 do
    for J := 1 to N - I do
      if A[J] > A[J + 1] then
      begin
        Swap := A[J]; A[J] := A[J + 1]; A[J + 1] := Swap;
      end;
end;

begin
  Done := False;
  repeat
    Write('How many? '); ReadLn(Count);
  until (Count > 0) and (Count <= Limit);
  Sort(Numbers, Count);
  WriteLn('It''s sorted: ', 1.5e-3:0:2); // the end
end.
