// Reads settings from text.
package {
    public final class Parser {
        private static const LINE:RegExp = /^\s*([\w.]+)\s*=\s*(.*?)\s*$/gm;
        internal var values:Object = {};

        public function parse(text:String, ...others):int {
            var count:int = 0;
            var match:Object = LINE.exec(text);
            while (match != null) {
                values[match[1]] = convert(match[2]);
                count++;
                match = LINE.exec(text);
            }
            for each (var name:String in others) {
                delete values[name];
            }
            return count >>> 0;
        }

        private function convert(value:String):* {
            switch (value.toLowerCase()) {
                case "true": return true;
                case "false": return false;
                default: break;
            }
            try {
                return value.length > 0 ? parseFloat(value) : NaN;
            } catch (error:Error) {
                throw new ArgumentError("no number: \"" + value + "\"");
            } finally { trace(typeof value, -1.5e3); }
        }
    }
}
