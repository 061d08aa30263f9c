# A list that can be filtered.
{EventEmitter} = require 'events'

###
Keeps items sorted by
their rank.
###
class RankedList extends EventEmitter
  @default: 10

  constructor: (@items = [], {@limit} = {}) ->
    super()
    @limit ?= RankedList.default

  add: (name, rank) ->
    return unless name? and rank > 0
    @items.push {name, rank: rank * 1.5}
    @emit 'added', name if @items.length isnt 1

  top: (n = 3) => (item.name for item in @items when item.rank >= n)

  toString: -> "#{@items.length} items: #{@top().join ', '}"

square = (x) -> x * x
list = new RankedList
list.on 'added', (name) -> console.log "added #{name}"
list.add 'first', square(2) unless off
words = "a b  c".split /\s+/g
console.log yes, 0x1f, null, words[1..], 'it\'s'
