"""What Ruby would do, once. Knows nothing of Jekyll or Liquid.

The ground floor of the house: whatever must come out as Ruby makes it.

- values: `values` (Symbol, Range, RubyObject), `truth`, `class_name`
- comparing: `equality` (`==`), `order` (`<=>`), `hash_key` (`eql?`), `sort`
- texts: `text` (`to_s`, `inspect`, `join`), `strings` (white space, case, `split`), `html`
- numbers: `numbers` (`to_i`, `to_f`, `Integer()`, `Float()` and their texts)
- times: `time_parse` and `date_parse` (`Time.parse`), `time_text` (`to_s`, `xmlschema` and
  the like), `strftime` with `date_words`; `time_zone` also asks the machine for its zone
- files: `fnmatch`, `glob`
- formats: `json_text`, `csv_table` with `csv_converters`, `psych` (YAML), `uri` (Addressable)
"""
