# pykyll in a container:
#   docker build --tag pykyll .
#   docker run --rm --user "$(id -u):$(id -g)" --volume "$PWD:/site" pykyll build
#   docker run --rm --user "$(id -u):$(id -g)" --volume "$PWD:/site" --publish 4000:4000 pykyll serve --host 0.0.0.0
FROM python:3.13-slim AS build
WORKDIR /src
COPY . .
RUN python -m venv /opt/pykyll \
  && /opt/pykyll/bin/pip install --no-cache-dir --disable-pip-version-check '.[pages]'

FROM python:3.13-slim
COPY --from=build /opt/pykyll /opt/pykyll
# The theme that a site names is kept below HOME, which any user may write to.
RUN useradd --create-home --uid 1000 pykyll \
  && mkdir /site \
  && chown 1000 /site \
  && chmod 1777 /home/pykyll
ENV PATH="/opt/pykyll/bin:$PATH" \
  HOME=/home/pykyll \
  PYTHONUNBUFFERED=1
USER 1000
WORKDIR /site
EXPOSE 4000
ENTRYPOINT ["pykyll"]
CMD ["serve", "--host", "0.0.0.0"]
