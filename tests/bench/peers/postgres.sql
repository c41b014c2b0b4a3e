-- The tables that the operations of the bench read, as somebody would make them for PostGraphile: with
-- foreign keys, an index for every edge in its order, and comments for edges that are no foreign keys
-- (https://postgraphile.org/postgraphile/5/smart-tags).
create table bodies (id text primary key, name text not null, acronym text, kind text not null);
create table places (id text primary key, name text not null);
create table states (id text primary key, name text not null);
create table offices (id text primary key, name text not null);
create table people (id text primary key, name text not null, family_name text not null);
create table conferences (
  id text primary key, name text not null, date text not null, theme text, kind text not null,
  status text not null, venue text, place_id text references places
);
create table conference_organizers (
  conference_id text not null references conferences, organizer_id text not null,
  date_order integer not null, primary key (conference_id, organizer_id)
);
create table participations (
  id text primary key, conference_id text not null references conferences, participant_id text not null,
  participant_type text not null, role text not null, office_id text references offices, capacity text,
  position integer not null, date_order integer not null
);

create index on bodies (kind, name, id);
create index on conferences (place_id);
create index on conference_organizers (organizer_id, date_order, conference_id);
create index on participations (conference_id, position, id);
create index on participations (date_order, id);
create index on participations (participant_id);
create index on participations (office_id);

comment on table conference_organizers is
  E'@foreignKey (organizer_id) references bodies (id)|@foreignFieldName organized';
comment on table participations is
  E'@foreignKey (participant_id) references people (id)|@fieldName person\n@foreignKey (participant_id) references bodies (id)|@fieldName body\n@foreignKey (participant_id) references states (id)|@fieldName state';
