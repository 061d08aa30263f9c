# A figure that walks, jumps and is hit
tool
class_name Player, "res://icons/player.svg"
extends KinematicBody2D

signal hit(amount)
enum State { IDLE, RUN = 4, JUMP }
export(int, 0, 100) var health := 100 setget set_health
export var speed: float = 2.5e2
onready var sprite = $Sprite/Body
const GRAVITY = \
	9.81
const MASK = 0xFF & ~0x0f
static var count = .5 + 3. - 1e-3j

var names = ["a", 'b', "it's %s", 'say "%d"']
var text = """Long text with %-5.2f
and a "quote" in it, \t escaped \u00e9 \x41 \101 \N{BULLET}"""
var other = '''Single %(name)s
lines \' end \
'''

func _ready() -> void:
	set_process(true)
	print("health: %d %% \n" % health, 'x\ty')
	var v = Vector2(1, 0).rotated(PI / 2)

func \
  set_health(value):
	health = clamp(value, 0, 100)
	if health == 0 and not is_dead or value in [1, 2]:
		emit_signal("hit", abs(value))
		return
	elif value != 3 && health >= 2 || !alive:
		health += 1; health -= 1; health *= 2; health /= 2
	else:
		pass

class Inner extends Reference:
	remote func go(): yield(get_tree(), "idle_frame")
	master var x = null
	func _init(a, b = self).(a):
		for i in range(10):
			while true:
				break
			continue
		match a:
			State.IDLE: do_it()
		do switch case
