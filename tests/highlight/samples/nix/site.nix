# Builds the site and its fonts.
{ pkgs ? import <nixpkgs> { }, lib, ... }:

let
  version = "1.4.2";
  fonts = [ pkgs.inter pkgs.source-serif ];
  env = pkgs.python3.withPackages (ps: with ps; [ click rich ]);
in
rec {
  /* The site itself */
  site = pkgs.stdenv.mkDerivation {
    pname = "site";
    inherit version;
    src = ./.;
    buildInputs = [ env ] ++ lib.optionals (version != "0") fonts;
    buildPhase = ''
      pykyll build --destination $out
      echo "built ${version}" > $out/version.txt
    '';
    meta = { description = "A \"small\" site"; broken = false; };
  };

  image = if pkgs.stdenv.isLinux then import ./image.nix { inherit site; } else null;
  source = fetchTarball https://example.org/archive/main.tar.gz;
  port = 8080;
  home = ~/sites/main;
}
