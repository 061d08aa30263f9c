extends Node2D
# World with tiles and a camera
const SIZE := Vector2(16, 16)
const COLORS = [Color8(255, 0, 0), ColorN("red")]
var grid: Dictionary = {}
var path: NodePath = @"Root/Camera"
var pool = PoolVector2Array([Vector2(), SIZE])
var shift = 1 << 4 >> 2 | 8 ^ 3 % 5
remotesync var peers : Array = []
puppetsync var state

class Tile:
	var kind: String = 'grass'
	var cost: int = 10j
	func weight() -> float:
		return sqrt(cost) * lerp(0.0, 1.0, .25) / INF

func _input(event):
	breakpoint
	assert(event is InputEvent)
	if event.is_action_pressed("ui_accept"):
		$"Menu/Start".show()
		print_stack(); printt(str(event), NAN, TAU, false)
	var lines = preload("res://lines.gd").new()
	var f = funcref(self, "_on_%s" % [event])
	var open = "unclosed \q %z
	return f if f.is_valid() else null

static func between(low, value, high):
	return low <= value and value < high \
		and value != -1
