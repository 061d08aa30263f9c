#!/usr/bin/env qml
import QtQuick.Controls 2.0 as C
pragma Singleton

C.ApplicationWindow {
    visible: true
    property real ratio: width / height
    property string name
    property list<Item> pages: [ Item {}, Item { } ]
    signal moved ( real dx , real dy )
    states: [
        State {
            name: "open"; when: drawer.open
            PropertyChanges { target: drawer; x: 0 }
        }
    ]
    ListModel {
        id: model
        ListElement { label: "one"; value: 1 }
        ListElement { label: 'two\n'; value: 0b10 }
    }
    ListView {
        model: model
        delegate: Component { Text { text: label + ": " + value } }
        Component.onCompleted: for (var i = 0; i < 3; i++) { print(i) ; @deco x <!-- 0o17 }
        Keys.onPressed: switch (event.key) {
            /* never a \* / */
            case Qt.Key_A: go(); break
            default: stop?.()
        }
        $private: null ?? undefined
        readonly property bool done: !busy && (x || y)
    }
    default property alias data: view.data
}
