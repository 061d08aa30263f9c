import Foundation
#if DEBUG
let x = 5
#endif
@objc public class Foo<T: Equatable>: Bar, Baz {
    private(set) var name: String? = "a \(x + f(1)) b\n"
    unowned(safe) let d: Int; weak var delegate: Delegate?
    init(name: String, _ n: Int = 0x1F) { self.name = name }
    func f(_ a: Int, with b: [String: Any]) throws -> Double { guard let v = b["x"] as? Double else { return 2.5e3 } ; return v }
    let (p, q) = (1, 2)
}
/* nested /* comment */ */
enum E: Int { case a = 1, b }
let s = """
multi \(name) line
"""
let sel = #selector(foo(_:)); if #available(iOS 13, *) { try! go() }
array.map { $0 * 2 }.forEach { print($0) } // c
let `class` = 0b101_0; switch e { case .a: break; default: fallthrough }

@objc protocol Named: AnyObject { var name: String { get set } }
func total(_ values: [Double], by factor: Int = 2) throws -> Double? {
    guard !values.isEmpty else { return nil }
    return values.reduce(0.0, +) * Double(factor)
}
