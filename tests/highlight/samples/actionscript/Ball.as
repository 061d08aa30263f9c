package org.example {
    import flash.display.Sprite;
    import flash.events.Event;

    /** A ball that bounces. */
    public class Ball extends Sprite {
        private var vx:Number = 2.5;
        private var vy:Number = 0;
        public static const GRAVITY:Number = 0.98;
        private var colors:Array = [0xff0000, 0x00ff00];

        public function Ball(radius:Number = 10) {
            graphics.beginFill(colors[0], 1.0);
            graphics.drawCircle(0, 0, radius);
            addEventListener(Event.ENTER_FRAME, onFrame);
        }

        private function onFrame(event:Event):void {
            vy += GRAVITY;
            x += vx; y += vy;
            if (y > stage.stageHeight && vy > 0) {
                vy *= -0.8;
            } else if (isNaN(x) || x == undefined) {
                trace("lost: " + name + 'at' + x);
            }
        }

        override public function toString():String {
            return visible ? "[Ball]" : null;
        }
    }
}
