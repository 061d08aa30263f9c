-- Participants and their trials
CREATE TABLE participant (
    id          SERIAL PRIMARY KEY,
    code        VARCHAR(8) NOT NULL UNIQUE,
    birth_year  INTEGER CHECK (birth_year > 1900),
    "group"     TEXT DEFAULT 'control',
    created     TIMESTAMP WITH TIME ZONE DEFAULT now()
);

CREATE TABLE trial (
    participant_id INTEGER REFERENCES participant (id) ON DELETE CASCADE,
    number         SMALLINT NOT NULL,
    rt             DOUBLE PRECISION,
    correct        BOOLEAN,
    PRIMARY KEY (participant_id, number)
);

CREATE INDEX trial_rt ON trial USING btree (rt) WHERE correct IS TRUE;
/* rights
   come last */
GRANT SELECT, INSERT ON trial TO reader;
