classdef Particle < handle
    % A particle in a box

    properties
        Position (1,3) double = [0 0 0]
        Velocity (1,3) double = [0 0 0]
        Mass = 1.0
    end

    properties (Constant)
        BoxLength = 10
    end

    methods
        function obj = Particle(position, velocity)
            if nargin == 2
                obj.Position = position;
                obj.Velocity = velocity;
            end
        end

        function step(obj, dt)
            obj.Position = obj.Position + obj.Velocity * dt;
            outside = obj.Position < 0 | obj.Position > obj.BoxLength;
            obj.Velocity(outside) = -obj.Velocity(outside);
        end

        function e = energy(obj)
            e = 0.5 * obj.Mass * sum(obj.Velocity.^2);
        end
    end
end
