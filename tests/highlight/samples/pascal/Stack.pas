unit Stack;

interface

type
  PNode = ^TNode;
  TNode = record
    Value: Double;
    Next: PNode;
  end;

  TStack = class(TObject)
  private
    FTop: PNode;
    function GetEmpty: Boolean;
  public
    constructor Create;
    destructor Destroy; override;
    procedure Push(const Value: Double);
    function Pop: Double;
    property Empty: Boolean read GetEmpty;
  end;

implementation

procedure TStack.Push(const Value: Double);
var
  Node: PNode;
begin
  New(Node);
  Node^.Value := Value;
  Node^.Next := FTop;
  FTop := Node;
end;

function TStack.Pop: Double;
begin
  if FTop = nil then raise Exception.Create('empty');
  Result := FTop^.Value;
  case Round(Result) of
    0: Exit;
    1..9: Inc(Count);
  else
    try Dispose(FTop); except on E: Exception do ; end;
  end;
end;

end.
