function ode_pendulum(theta0, tmax)
    g = 9.81; L = 1;
    opts = odeset('RelTol', 1e-8, 'AbsTol', 1e-10, 'Events', @crossing);
    [t, y, te] = ode45(@(t, y) rhs(t, y, g, L), [0 tmax], [theta0; 0], opts);

    subplot(2, 1, 1)
    plot(t, y(:, 1), t, y(:, 2), '--');
    legend({'\theta', 'd\theta/dt'})
    subplot(2, 1, 2)
    plot(y(:, 1), y(:, 2));

    switch numel(te)
        case {0, 1}
            disp('no whole period');
        otherwise
            period = 2 * mean(diff(te));
            fprintf('period: %.6f s (small angles: %.6f s)\n', period, 2*pi*sqrt(L/g));
    end
end

function dy = rhs(~, y, g, L)
    dy = [y(2); -g / L * sin(y(1))];
end

function [value, isterminal, direction] = crossing(~, y)
    value = y(1); isterminal = 0; direction = 0;
end
