FROM ruby:3.1
LABEL maintainer="lab"
ARG VERSION=4.3
RUN gem install jekyll -v "$VERSION"
VOLUME /site
USER nobody
ENTRYPOINT ["jekyll"]
HEALTHCHECK CMD curl -f http://localhost/ || exit 1
