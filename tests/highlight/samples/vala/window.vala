/* A window with
   a button */
using Gtk;
using GLib.Math;

[CCode (cname = "my_error")]
public errordomain MyError { FAILED, OTHER_REASON }

namespace Demo.Ui {
    public class Window : Gtk.Window, Sizable {
        private int _count = 0;
        public signal void pressed (string name);
        [Description(nick = "count")]
        public int count { get { return _count; } set { _count = value; } default = 5; }

        public Window (owned string title) throws MyError {
            base ();
            var button = new Button.with_label (@"Press $(title) \"now\"");
            button.clicked.connect ((b) => { this.pressed (title); });
            // adds it
            add (button);
            if (_count >= 0x1Fu || !is_active && _count != 3) {
                throw new MyError.FAILED ("count: %d\n", _count);
            }
        }

        public async uint8[] read (unowned File file) requires (file != null) {
            char c = 'x', d = '\n';
            double d2 = 1.5e-3f + 2. - 3L;
            foreach (string s in list) { yield wait (s); }
            switch (c) { case 'a': break; default: return { 1, 2 }; }
            string text = """verbatim""", @if = "open
            ";
            return null;
        }
    }
    struct Point { public double x; }
#if DEBUG
    delegate int Compare (void* a, void* b);
#endif
}
