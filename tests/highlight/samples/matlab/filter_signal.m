function y = filter_signal(x, fs, cutoff)
% FILTER_SIGNAL  Low-pass filter a signal without shifting its phase.
%   Y = FILTER_SIGNAL(X, FS, CUTOFF) uses a Butterworth filter.

if nargin < 3
    cutoff = 40;    % hertz
end
[b, a] = butter(4, cutoff / (fs / 2), 'low');
y = filtfilt(b, a, double(x));

n = length(y);
spectrum = abs(fft(y)) / n;
f = (0:n-1)' * fs / n;

figure; hold on
plot(f(1:floor(n/2)), 20*log10(spectrum(1:floor(n/2))), 'k-', 'LineWidth', 1.5)
xlabel('Frequency (Hz)'); ylabel('Power (dB)')
title(sprintf('cut off at %d Hz', cutoff))
end
disp(['done: ' num2str(numel(f)) ' bins'])
fprintf('%s\n', "end");
