Counter : Object {
    classvar <all, defaultStep = 1;
    const max = 100;
    var <>count, <step;

    *initClass { all = IdentityDictionary.new }
    *new { arg step = 1 ... args;
        ^super.newCopyArgs(0, step).init(*args)
    }
    init { all.put(this.hash, this); ^this }
    next {
        count = (count + step).clip(0, max);
        ^count
    }
    primitive { _BasicNew; ^this.primitiveFailed }
    run { |n|
        n.do { |i| this.next.postln };
        while { count < 10 } { this.next };
        forBy(0, 8, 2, { |i| i.postln });
        case { n == 1 } { \one } { true } { 'many' };
        loop { thisProcess.stop };
        ^(n: n, step: step, text: "multi
line")
    }
    storeOn { |stream| stream << this.class.name << $( << "\\" << $\$ }
}
+ Number { half { ^this / 2 } } // a class extension
thisFunctionDef.name; topEnvironment[\a] = ~a ?? { `b };
"never closed
