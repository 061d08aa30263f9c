package org.example.report

import groovy.transform.CompileStatic
import java.time.*

/* A report groups measurements
   by station. */
@CompileStatic
class Report implements Serializable {
    private static final int LIMIT = 100
    String title
    List<Map> rows = []

    Report(String title) {
        this.title = title
    }

    def add(String station, double value, boolean checked = false) {
        if (rows.size() >= LIMIT) throw new IllegalStateException("too many rows: ${rows.size()}")
        rows << [station: station, value: value, checked: checked]
    }

    public Map<String, Double> means() {
        rows.groupBy { it.station }.collectEntries { name, group ->
            [(name): group.sum { it.value } / group.size()]
        }
    }
}

def report = new Report('Rain in \'mm\'')
report.add('north', 12.5d)
report.add("south", 0x1f, true)
println """Report: ${report.title}
${report.means()}"""
assert report.rows*.value.max() == 31 // largest
