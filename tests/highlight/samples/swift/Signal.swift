import Accelerate

struct Signal {
    let rate: Double
    var samples: [Float] = []

    /// Root of the mean square.
    func rms() -> Float {
        guard !samples.isEmpty else { return 0 }
        var sum: Float = 0.0
        for sample in samples where sample != 0 {
            sum += sample * sample
        }
        return (sum / Float(samples.count)).squareRoot()
    }

    mutating func scale(by factor: Float) throws {
        samples = samples.map { $0 * factor }
    }
}

let signal = Signal(rate: 44_100, samples: [0.5, -0.25])
print("rms is \(signal.rms())")
