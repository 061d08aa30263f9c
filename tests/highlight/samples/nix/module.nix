{ config, lib, pkgs, ... }:

with lib;

let
  cfg = config.services.site;
  name = "site-${toString cfg.port}";
in {
  options.services.site = {
    enable = mkEnableOption "the site";
    port = mkOption {
      type = types.port;
      default = 4000;
      description = "Where it listens.";
    };
  };

  config = mkIf cfg.enable {
    assertions = [ { assertion = cfg.port > 1024 && cfg.port < 65536; message = "a bad port"; } ];
    systemd.services.${name} = {
      wantedBy = [ "multi-user.target" ];
      serviceConfig.ExecStart = "${pkgs.python3}/bin/python -m http.server $$PORT";
      environment = { PORT = toString cfg.port; } // (if cfg ? extra then cfg.extra else { });
    };
    users.users = mapAttrs (n: v: { isSystemUser = true; }) cfg.users;
    environment.etc."site.conf".text = builtins.toJSON { a = 1 + 2 * 3; b = !true; };
  };
}
