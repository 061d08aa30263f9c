FROM ruby:3.1
LABEL maintainer="lab"
ARG VERSION=4.3
RUN gem install jekyll -v "$VERSION"
VOLUME /site
USER nobody
ENTRYPOINT ["jekyll"]
HEALTHCHECK CMD curl -f http://localhost/ || exit 1

# What the site needs
ENV LANG=C.UTF-8 \
    JEKYLL_ENV=production
WORKDIR /site
ADD Gemfile Gemfile.lock ./
RUN set -eux; \
    bundle install --jobs 4; \
    rm -rf /tmp/*
COPY . .
EXPOSE 4000 35729
CMD ["serve", "--host", "0.0.0.0"]
