"""What lends a site its repository: the environment, the configuration, git's `origin`."""

from __future__ import annotations

from pathlib import Path

import pytest
import ruby_jekyll

from pykyll import build

_CONFIG = "plugins: [jekyll-github-metadata]\n"
_KEYS = [
    "environment",
    "pages_env",
    "hostname",
    "pages_hostname",
    "api_url",
    "help_url",
    "build_revision",
    "url",
    "baseurl",
    "repository_nwo",
    "repository_url",
    "owner_url",
    "zip_url",
    "is_user_page",
    "is_project_page",
]
_PAGE = (
    "---\n---\n"
    + "".join(f"{key}: {{{{ site.github.{key} }}}}\n" for key in _KEYS)
    + "site: {{ site.title }}|{{ site.url }}|{{ site.baseurl }}|{{ '/x' | absolute_url }}\n"
    + "{% github_edit_link %}\n"
)
_ORIGIN = '[remote "origin"]\n\turl = {}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n'
_VARIABLES = [
    "PAGES_ENV",
    "PAGES_API_URL",
    "PAGES_HELP_URL",
    "PAGES_GITHUB_HOSTNAME",
    "PAGES_PAGES_HOSTNAME",
    "SSL",
    "SUBDOMAIN_ISOLATION",
    "PAGE_BUILD_ID",
    "PAGES_REPO_NWO",
    "JEKYLL_BUILD_REVISION",
    "API_URL",
    "HELP_URL",
    "GITHUB_HOSTNAME",
    "PAGES_HOSTNAME",
    "GIT_DIR",
]


@pytest.fixture(autouse=True)
def _no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in _VARIABLES:
        monkeypatch.delenv(name, raising=False)


def _site(folder: Path, config: str = "", page: str = _PAGE) -> Path:
    source = folder / "site"
    source.mkdir()
    (source / "_config.yml").write_text(_CONFIG + config)
    (source / "index.html").write_text(page)
    return source


def _with_origin(source: Path, url: str) -> None:
    git = source / ".git"
    for name in ("objects", "refs/heads"):
        (git / name).mkdir(parents=True)
    (git / "HEAD").write_text("ref: refs/heads/main\n")
    (git / "refs/heads/main").write_text(f"{'0123456789' * 4}\n")
    (git / "config").write_text("[core]\n\trepositoryformatversion = 0\n" + _ORIGIN.format(url))


def _printed(source: Path, compat: str, environment: str) -> tuple[str, list[str]]:
    out = source.parent / "out"
    report = build(source, out, compat=compat, environment=environment)
    return (out / "index.html").read_text(), [warning.message for warning in report.warnings]


def _same_as_jekyll(source: Path, environment: str) -> str:
    printed, _ = _printed(source, ruby_jekyll.EMULATED, environment)
    ruby_jekyll.build_with_jekyll(source, source.parent / "ruby", env=environment)
    assert printed == (source.parent / "ruby/index.html").read_text()
    return printed


@pytest.mark.ruby
@pytest.mark.skipif(not ruby_jekyll.is_installed(), reason="Jekyll 4.3.1 is not installed")
class TestLikeJekyll:
    """Each prints what the Ruby plugin prints in the same surroundings."""

    @pytest.mark.parametrize(
        ("environment", "variables"),
        [
            ("development", {}),
            ("production", {}),
            ("test", {}),
            ("production", {"PAGES_ENV": "dotcom"}),
            ("development", {"PAGE_BUILD_ID": "1", "PAGES_ENV": "dotcom"}),
            ("production", {"PAGES_ENV": "enterprise", "GITHUB_HOSTNAME": "git.example.com/"}),
            (
                "production",
                {
                    "PAGES_ENV": "enterprise",
                    "SSL": "true",
                    "SUBDOMAIN_ISOLATION": "true",
                    "PAGES_GITHUB_HOSTNAME": "git.example.com",
                    "PAGES_PAGES_HOSTNAME": "pages.example.com",
                    "PAGES_API_URL": "https://git.example.com/api/v3/",
                    "HELP_URL": "https://help.example.com",
                    "JEKYLL_BUILD_REVISION": "abc",
                },
            ),
        ],
    )
    @pytest.mark.parametrize("nwo", ["owner/name", "Owner/owner.github.io"])
    def test_the_environment(
        self,
        environment: str,
        variables: dict[str, str],
        nwo: str,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        _same_as_jekyll(_site(tmp_path, f"repository: {nwo}\n"), environment)

    @pytest.mark.parametrize(
        ("env", "nwo"),
        [
            ("dotcom", "github/name"),
            ("dotcom", "github/github.github.com"),
            ("enterprise", "owner/Owner.git.example.com"),
        ],
    )
    def test_odd_owners(
        self, env: str, nwo: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PAGES_ENV", env)
        if env == "enterprise":
            monkeypatch.setenv("GITHUB_HOSTNAME", "git.example.com")
        _same_as_jekyll(_site(tmp_path, f"repository: {nwo}\n"), "production")

    @pytest.mark.parametrize(
        "url",
        [
            "https://github.com/owner/some.name.git",
            "git@github.com:owner/na-me_1.git",
            "ssh://git@github.com/owner/name/",
        ],
    )
    def test_the_remote(self, url: str, tmp_path: Path) -> None:
        source = _site(tmp_path)
        _with_origin(source, url)
        printed = _same_as_jekyll(source, "development")
        assert "repository_nwo: owner/" in printed
        assert "build_revision: 0123456789" in printed

    def test_the_environment_wins_over_the_configuration_and_that_over_the_remote(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        source = _site(tmp_path, "repository: of/config\n")
        _with_origin(source, "https://github.com/of/origin")
        assert "repository_nwo: of/config" in _same_as_jekyll(source, "development")
        monkeypatch.setenv("PAGES_REPO_NWO", "of/environment")
        assert "repository_nwo: of/environment" in _same_as_jekyll(source, "development")

    def test_what_is_set_stays(self, tmp_path: Path) -> None:
        config = "repository: a/b\nurl: https://example.com\nbaseurl: ''\ntitle: Mine\n"
        assert "site: Mine|https://example.com||" in _same_as_jekyll(
            _site(tmp_path, config), "production"
        )


def test_outside_development_the_remote_lends_no_address(tmp_path: Path) -> None:
    source = _site(tmp_path)
    _with_origin(source, "https://github.com/owner/name")
    printed, warnings = _printed(source, "jekyll", "production")
    assert "repository_nwo: owner/name\n" in printed
    assert "site: name|||/x\n" in printed
    assert not warnings


def test_an_address_that_is_hardly_right_is_warned_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = _site(tmp_path, "repository: a/b\n")
    _, warnings = _printed(source, "jekyll", "production")
    assert warnings == [
        "`url` is not set, and GitHub is not asked: the site's is https://github.com/pages/a/b"
    ]
    monkeypatch.setenv("PAGES_ENV", "dotcom")
    _, warnings = _printed(source, "jekyll", "production")
    assert not warnings


def test_an_address_that_nobody_asks_for_is_not_spoken_of(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("repository: a/b\n")
    (tmp_path / "index.md").write_text("---\n---\n{{ site.title }}\n")
    assert not build(tmp_path, tmp_path / "_site", compat="github-pages").warnings


def test_a_remote_elsewhere_is_no_repository_on_github(tmp_path: Path) -> None:
    source = _site(tmp_path)
    _with_origin(source, "https://example.com/owner/name.git")
    printed, warnings = _printed(source, "jekyll", "development")
    assert "repository_nwo: \n" in printed
    assert "site: |||/x\n" in printed
    assert warnings == [
        "no repository is known, so site.github is mostly empty",
        "Cannot generate edit URLs due to missing site.github data",
    ]


def test_without_a_repository_nothing_is_said_where_no_template_asks(tmp_path: Path) -> None:
    source = _site(tmp_path, page="---\n---\n{{ site.title }}{{ site.github.environment }}")
    printed, warnings = _printed(source, "jekyll", "production")
    assert printed == "production"
    assert not warnings


def test_lists_that_only_github_knows_are_empty_and_that_is_said(tmp_path: Path) -> None:
    page = (
        "---\n---\n{% for one in site.github.contributors %}{{ one.login }}{% endfor %}"
        "{{ site.github.public_repositories | size }}"
    )
    source = _site(tmp_path, "repository: a/b\n", page=page)
    printed, warnings = _printed(source, "jekyll", "development")
    assert printed == "0"
    assert [message.partition(" is empty")[0] for message in warnings] == [
        "site.github.contributors",
        "site.github.public_repositories",
    ]


def test_on_pages_it_is_on_and_knows_the_versions(tmp_path: Path) -> None:
    source = _site(tmp_path, page="---\n---\n{{ site.github.versions['github-pages'] }}")
    (source / "_config.yml").write_text("repository: a/b\ntheme: null\n")
    printed, _ = _printed(source, "github-pages", "development")
    assert printed == "232"


def test_on_pages_repositories_that_nobody_asked_for_are_an_empty_list(tmp_path: Path) -> None:
    """As jekyll-github-metadata 2.16.1 prints it without a network; 2.15 has nil there."""
    page = "---\n---\n{{ site.github.help_url }} {{ site.github.public_repositories | inspect }}"
    source = _site(tmp_path, "repository: a/b\ntheme: null\n", page)
    assert _printed(source, "github-pages", "production")[0] == "https://docs.github.com []"
    assert _printed(source, "jekyll", "production")[0] == "https://help.github.com nil"


def test_all_of_it_prints_as_json(tmp_path: Path) -> None:
    source = _site(tmp_path, "repository: a/b\ngithub: {4: four}\n", "---\n---\n{{ site.github }}")
    printed, _ = _printed(source, "jekyll", "production")
    assert printed.startswith('{\n  "4": "four",\n  "api_url": "https://api.github.com",\n')


@pytest.mark.parametrize(
    "config",
    [
        "repository: /\n",
        "repository: '[/['\n",
        "repository: [a/b]\n",
        "repository: a b/ü?#%\n",
        "repository: a/b\ngithub: [1]\n",
        "repository: a/b\ngithub: {source: 1, repository_url: [x]}\n",
        "repository: a/b\ngithub: {source: {branch: [1], path: {a: 1}}}\n",
        "repository: a/b\ngithub: {repository_url: 'http://[x'}\n",
        "repository: a/b\ntitle: [1]\nurl: 4\nbaseurl: {a: 1}\n",
    ],
)
@pytest.mark.parametrize("env", ["dotcom", "enterprise", ""])
def test_odd_settings_break_nothing(
    config: str, env: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGES_ENV", env)
    page = _PAGE.replace("{{ '/x' | absolute_url }}", "")
    printed, _ = _printed(_site(tmp_path, config, page), "jekyll", "production")
    assert "api_url" in printed
