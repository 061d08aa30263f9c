// A window with a list
import QtQuick 2.15
import "logic.js" as Logic

Rectangle {
    id: root
    width: 320; height: 240
    property int count: 0
    property alias title : label.text
    property var items
    signal clicked(int x, string name)
    signal closed
    color: count > 3 ? "red" : 'blue'

    Text {
        id : label
        anchors.centerIn: parent
        text: qsTr("Count: %1").arg(root.count)
        font { pixelSize: 12; bold: true }
    }

    Behavior on opacity { NumberAnimation { duration: 200 } }
    QtQuick.PropertyAnimation on x {
        from: 0; to: 1.5e2
    }

    MouseArea {
        anchors.fill: parent
        onClicked: {
            root.count += 1
            if (mouse.button === Qt.LeftButton) {
                console.log(`clicked ${root.count} times`)
            } else {
                root.closed()
            }
        }
        onPressed: function(e) { return /a[b\d/]c\d/g.test(e.text) }
    }
    property string text2: "a \"quoted\" \\ \q" + `\${x}`
    function add(a, b) { return { sum: a + b, $x: 0x1F }; }
    /* end of
       it */
}
