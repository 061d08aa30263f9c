"""What Ruby's OptionParser makes of the options of jekyll-scholar's tags."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_PROGRAM = r"""
require 'json'
require 'optparse'

VALUES = {
  'f' => 'file', 'q' => 'query', 'h' => 'bibliography_list_tag', 'p' => 'prefix', 't' => 'text',
  'l' => 'locator', 'L' => 'label', 'o' => 'offset', 'm' => 'max', 's' => 'style',
  'g' => 'group_by', 'G' => 'group_order', 'O' => 'type_order', 'T' => 'template'
}
LONG = [*VALUES.values, 'clear', 'suppress_author', 'remove_duplicates', 'cited_in_order', 'cited']
FLAG = /(\B-[cCfhqptTsgGOlLomAr]|\B--(?:#{LONG.join('|')}|))/

def read(markup)
  told = []
  parser = OptionParser.new do |opts|
    opts.on('-c', '--cited') { told << ['cited'] }
    opts.on('-C', '--cited_in_order') { told << ['cited_in_order'] }
    opts.on('--clear') { told << ['clear'] }
    opts.on('-A', '--suppress_author') { told << ['suppress_author'] }
    opts.on('-r', '--remove_duplicates [FIELDS]') { |fields| told << ['remove_duplicates', fields] }
    VALUES.each do |short, long|
      opts.on("-#{short}", "--#{long} VALUE") { |value| told << [long, value] }
    end
  end
  parser.parse(markup.split(FLAG).map(&:strip).reject(&:empty?))
  told
rescue OptionParser::ParseError
  'error'
end

STDIN.each_line { |line| puts JSON.generate(read(JSON.parse(line))) }
"""


def options_in_ruby(markups: Sequence[str]) -> list[object]:
    """For each markup the options in their order, each with its value; or `error`."""
    ran = subprocess.run(
        ["ruby", "-e", _PROGRAM],
        input="".join(f"{json.dumps(markup)}\n" for markup in markups),
        capture_output=True,
        text=True,
        check=True,
    )
    return [json.loads(line) for line in ran.stdout.splitlines()]
