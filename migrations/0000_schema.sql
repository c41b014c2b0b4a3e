CREATE TABLE `list_sizes` (
	`field` text PRIMARY KEY NOT NULL,
	`longest` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `bodies` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`name_rank` integer DEFAULT 0 NOT NULL,
	`names` text NOT NULL,
	`acronym` text,
	`also_known_as` text NOT NULL,
	`former_names` text NOT NULL,
	`parent_id` text,
	`affiliated_to_id` text,
	`period` text,
	`start_earliest` integer NOT NULL,
	`start_latest` integer NOT NULL,
	`end_earliest` integer NOT NULL,
	`end_latest` integer NOT NULL,
	`stated_start_earliest` integer NOT NULL,
	`stated_start_latest` integer NOT NULL,
	`stated_end_earliest` integer NOT NULL,
	`stated_end_latest` integer NOT NULL,
	`period_order` integer NOT NULL,
	`founded_place_id` text,
	`founding_document_id` text,
	`headquarters_id` text,
	`state_id` text,
	`website` text,
	`wikidata` text,
	`working_languages` text NOT NULL,
	`mandate` text,
	`note` text,
	`confidence` text
);
--> statement-breakpoint
CREATE INDEX `bodies_by_name` ON `bodies` (`name_rank`,`id`);--> statement-breakpoint
CREATE INDEX `bodies_by_founding` ON `bodies` (`period_order`,`id`);--> statement-breakpoint
CREATE INDEX `bodies_by_kind` ON `bodies` (`kind`,`name_rank`,`id`);--> statement-breakpoint
CREATE INDEX `bodies_by_parent` ON `bodies` (`parent_id`,`name_rank`,`id`);--> statement-breakpoint
CREATE INDEX `bodies_by_affiliation` ON `bodies` (`affiliated_to_id`,`name_rank`,`id`) WHERE "bodies"."affiliated_to_id" is not null;--> statement-breakpoint
CREATE INDEX `bodies_by_state` ON `bodies` (`state_id`,`name_rank`,`id`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`member_id` text NOT NULL,
	`member_type` text NOT NULL,
	`status` text NOT NULL,
	`period` text,
	`start_earliest` integer NOT NULL,
	`start_latest` integer NOT NULL,
	`end_earliest` integer NOT NULL,
	`end_latest` integer NOT NULL,
	`stated_start_earliest` integer NOT NULL,
	`stated_start_latest` integer NOT NULL,
	`stated_end_earliest` integer NOT NULL,
	`stated_end_latest` integer NOT NULL,
	`period_order` integer NOT NULL,
	`attested` text NOT NULL,
	`basis_id` text,
	`note` text,
	`confidence` text,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `memberships_by_time` ON `memberships` (`period_order`,`id`);--> statement-breakpoint
CREATE INDEX `memberships_by_body` ON `memberships` (`body_id`,`period_order`,`id`);--> statement-breakpoint
CREATE INDEX `memberships_by_member` ON `memberships` (`member_id`,`period_order`,`id`);--> statement-breakpoint
CREATE TABLE `places` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_rank` integer DEFAULT 0 NOT NULL,
	`names` text NOT NULL,
	`also_known_as` text NOT NULL,
	`former_names` text DEFAULT '[]' NOT NULL,
	`state_id` text NOT NULL,
	`latitude` real NOT NULL,
	`longitude` real NOT NULL,
	`wikidata` text,
	FOREIGN KEY (`state_id`) REFERENCES `states`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `places_by_name` ON `places` (`name_rank`,`id`);--> statement-breakpoint
CREATE INDEX `places_by_state` ON `places` (`state_id`,`name_rank`,`id`);--> statement-breakpoint
CREATE TABLE `states` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`name_rank` integer DEFAULT 0 NOT NULL,
	`names` text NOT NULL,
	`also_known_as` text NOT NULL,
	`official_name` text NOT NULL,
	`part_of_id` text,
	`capital_id` text,
	`iso_alpha3` text,
	`iso_numeric` text,
	`wikidata` text
);
--> statement-breakpoint
CREATE INDEX `states_by_name` ON `states` (`name_rank`,`id`);--> statement-breakpoint
CREATE INDEX `states_by_whole` ON `states` (`part_of_id`,`name_rank`,`id`);--> statement-breakpoint
CREATE TABLE `build` (
	`revision` text PRIMARY KEY NOT NULL,
	`built_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `name_ranks` (
	`rank` integer PRIMARY KEY NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `name_ranks_text_unique` ON `name_ranks` (`text`);--> statement-breakpoint
CREATE TABLE `node_aliases` (
	`alias` text NOT NULL,
	`id` text NOT NULL,
	`type` text NOT NULL,
	PRIMARY KEY(`alias`, `id`)
);
--> statement-breakpoint
CREATE TABLE `nodes` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`last_day` integer
);
--> statement-breakpoint
CREATE INDEX `nodes_by_type` ON `nodes` (`type`,`last_day`);--> statement-breakpoint
CREATE TABLE `notices` (
	`about_id` text NOT NULL,
	`about_type` text NOT NULL,
	`kind` text NOT NULL,
	`since` integer NOT NULL,
	`last_day` integer,
	PRIMARY KEY(`about_id`, `kind`)
);
--> statement-breakpoint
CREATE INDEX `notices_by_since` ON `notices` (`since`,`about_id`,`kind`);--> statement-breakpoint
CREATE TABLE `search_names` (
	`id` integer PRIMARY KEY NOT NULL,
	`node_id` text NOT NULL,
	`type` text NOT NULL,
	`importance` real NOT NULL,
	`text` text NOT NULL,
	`lang` text,
	`exact` text NOT NULL,
	`folded` text NOT NULL,
	`skeleton` text NOT NULL,
	`whole` text NOT NULL,
	`along` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `search_names_by_whole` ON `search_names` (`whole`);--> statement-breakpoint
CREATE TABLE `search_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`node_id` text NOT NULL,
	`type` text NOT NULL,
	`importance` real NOT NULL,
	`text` text NOT NULL,
	`along` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`name_rank` integer DEFAULT 0 NOT NULL,
	`names` text NOT NULL,
	`date` text,
	`earliest` integer NOT NULL,
	`latest` integer NOT NULL,
	`date_order` integer NOT NULL,
	`is_undated` integer NOT NULL,
	`conference_id` text,
	`body_id` text,
	`place_id` text,
	`entry_into_force` text,
	`url` text,
	`summary` text,
	`note` text,
	`confidence` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `documents_by_date` ON `documents` (`date_order`,`id`);--> statement-breakpoint
CREATE INDEX `documents_by_age` ON `documents` (`is_undated`,`date_order`,`id`);--> statement-breakpoint
CREATE INDEX `documents_by_name` ON `documents` (`name_rank`,`id`);--> statement-breakpoint
CREATE INDEX `documents_by_conference` ON `documents` (`conference_id`,`date_order`,`id`);--> statement-breakpoint
CREATE INDEX `documents_by_body` ON `documents` (`body_id`,`date_order`,`id`);--> statement-breakpoint
CREATE INDEX `documents_by_place` ON `documents` (`place_id`,`date_order`,`id`);--> statement-breakpoint
CREATE TABLE `signatories` (
	`document_id` text NOT NULL,
	`rank` integer NOT NULL,
	`party_id` text NOT NULL,
	`party_type` text NOT NULL,
	`date_order` integer NOT NULL,
	PRIMARY KEY(`document_id`, `rank`),
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `signatories_by_party` ON `signatories` (`party_id`,`date_order`,`document_id`);--> statement-breakpoint
CREATE TABLE `conference_organizers` (
	`conference_id` text NOT NULL,
	`organizer_id` text NOT NULL,
	`organizer_type` text NOT NULL,
	`position` integer NOT NULL,
	`date_order` integer NOT NULL,
	PRIMARY KEY(`conference_id`, `organizer_id`),
	FOREIGN KEY (`conference_id`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `conferences_by_organizer` ON `conference_organizers` (`organizer_id`,`date_order`,`conference_id`);--> statement-breakpoint
CREATE TABLE `conference_topics` (
	`topic` text NOT NULL,
	`conference_id` text NOT NULL,
	PRIMARY KEY(`topic`, `conference_id`),
	FOREIGN KEY (`conference_id`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `topics_by_conference` ON `conference_topics` (`conference_id`,`topic`);--> statement-breakpoint
CREATE TABLE `conferences` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`name_rank` integer DEFAULT 0 NOT NULL,
	`names` text NOT NULL,
	`also_known_as` text NOT NULL,
	`series_id` text,
	`number` integer,
	`theme` text,
	`date` text NOT NULL,
	`start_earliest` integer NOT NULL,
	`start_latest` integer NOT NULL,
	`end_earliest` integer NOT NULL,
	`end_latest` integer NOT NULL,
	`date_order` integer NOT NULL,
	`place_id` text,
	`venue` text,
	`part_of_id` text,
	`status` text NOT NULL,
	`attendance` text NOT NULL,
	`outcomes` text NOT NULL,
	`topics` text NOT NULL,
	`note` text,
	`confidence` text,
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `conferences_by_date` ON `conferences` (`date_order`,`id`);--> statement-breakpoint
CREATE INDEX `conferences_by_name` ON `conferences` (`name_rank`,`id`);--> statement-breakpoint
CREATE INDEX `conferences_by_kind` ON `conferences` (`kind`,`date_order`,`id`);--> statement-breakpoint
CREATE INDEX `conferences_by_series` ON `conferences` (`series_id`,`date_order`,`id`);--> statement-breakpoint
CREATE INDEX `conferences_by_place` ON `conferences` (`place_id`,`date_order`,`id`);--> statement-breakpoint
CREATE INDEX `conferences_by_whole` ON `conferences` (`part_of_id`,`date_order`,`id`);--> statement-breakpoint
CREATE TABLE `locations` (
	`id` text PRIMARY KEY NOT NULL,
	`whole_id` text NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`names` text DEFAULT '{}' NOT NULL,
	`former_names` text DEFAULT '[]' NOT NULL
);
--> statement-breakpoint
CREATE INDEX `locations_by_whole` ON `locations` (`whole_id`);--> statement-breakpoint
CREATE TABLE `participations` (
	`id` text PRIMARY KEY NOT NULL,
	`conference_id` text NOT NULL,
	`participant_id` text NOT NULL,
	`participant_type` text NOT NULL,
	`role` text NOT NULL,
	`office_id` text,
	`capacity` text,
	`on_behalf_of_id` text,
	`on_behalf_of_type` text,
	`session_id` text,
	`position` integer NOT NULL,
	`date_order` integer NOT NULL,
	FOREIGN KEY (`conference_id`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `participations_by_date` ON `participations` (`date_order`,`id`);--> statement-breakpoint
CREATE INDEX `participations_by_role` ON `participations` (`role`,`date_order`,`id`);--> statement-breakpoint
CREATE INDEX `participations_by_conference` ON `participations` (`conference_id`,`position`,`id`);--> statement-breakpoint
CREATE INDEX `participations_by_session` ON `participations` (`session_id`,`position`,`id`);--> statement-breakpoint
CREATE INDEX `participations_by_participant` ON `participations` (`participant_id`,`date_order`,`id`);--> statement-breakpoint
CREATE INDEX `participations_by_principal` ON `participations` (`on_behalf_of_id`,`date_order`,`id`);--> statement-breakpoint
CREATE INDEX `participations_by_office` ON `participations` (`office_id`,`date_order`,`id`);--> statement-breakpoint
CREATE TABLE `series` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_rank` integer DEFAULT 0 NOT NULL,
	`names` text NOT NULL,
	`body_id` text,
	`organ_id` text
);
--> statement-breakpoint
CREATE INDEX `series_by_name` ON `series` (`name_rank`,`id`);--> statement-breakpoint
CREATE TABLE `series_holders` (
	`series_id` text NOT NULL,
	`holder_id` text NOT NULL,
	`name` text NOT NULL,
	`name_rank` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`series_id`, `holder_id`),
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `series_by_holder` ON `series_holders` (`holder_id`,`name_rank`,`series_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`conference_id` text NOT NULL,
	`name` text NOT NULL,
	`names` text NOT NULL,
	`kind` text NOT NULL,
	`order` integer NOT NULL,
	`date_order` integer NOT NULL,
	FOREIGN KEY (`conference_id`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_by_date` ON `sessions` (`date_order`,`conference_id`,`order`,`id`);--> statement-breakpoint
CREATE INDEX `sessions_by_conference` ON `sessions` (`conference_id`,`order`,`id`);--> statement-breakpoint
CREATE TABLE `statement_topics` (
	`topic` text NOT NULL,
	`statement_id` text NOT NULL,
	PRIMARY KEY(`topic`, `statement_id`),
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `topics_by_statement` ON `statement_topics` (`statement_id`,`topic`);--> statement-breakpoint
CREATE TABLE `statements` (
	`id` text PRIMARY KEY NOT NULL,
	`conference_id` text NOT NULL,
	`person_id` text NOT NULL,
	`date` text NOT NULL,
	`start_earliest` integer NOT NULL,
	`start_latest` integer NOT NULL,
	`end_earliest` integer NOT NULL,
	`end_latest` integer NOT NULL,
	`date_order` integer NOT NULL,
	`summary` text NOT NULL,
	`topics` text NOT NULL,
	FOREIGN KEY (`conference_id`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `statements_by_date` ON `statements` (`date_order`,`id`);--> statement-breakpoint
CREATE INDEX `statements_by_conference` ON `statements` (`conference_id`,`date_order`,`id`);--> statement-breakpoint
CREATE INDEX `statements_by_person` ON `statements` (`person_id`,`date_order`,`id`);--> statement-breakpoint
CREATE TABLE `citizenships` (
	`person_id` text NOT NULL,
	`state_id` text NOT NULL,
	`rank` integer NOT NULL,
	PRIMARY KEY(`person_id`, `state_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `citizenships_by_state` ON `citizenships` (`state_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `offices` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`name_rank` integer DEFAULT 0 NOT NULL,
	`names` text NOT NULL,
	`party_id` text NOT NULL,
	`party_type` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `offices_by_name` ON `offices` (`name_rank`,`id`);--> statement-breakpoint
CREATE INDEX `offices_by_party` ON `offices` (`party_id`,`name_rank`,`id`);--> statement-breakpoint
CREATE INDEX `offices_by_kind` ON `offices` (`kind`,`name_rank`,`id`);--> statement-breakpoint
CREATE TABLE `organs` (
	`body_id` text PRIMARY KEY NOT NULL,
	`whole_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `organs_by_whole` ON `organs` (`whole_id`,`body_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_rank` integer DEFAULT 0 NOT NULL,
	`names` text NOT NULL,
	`given_name` text NOT NULL,
	`family_name` text NOT NULL,
	`family_name_rank` integer DEFAULT 0 NOT NULL,
	`honorific` text,
	`also_known_as` text NOT NULL,
	`born` text,
	`born_earliest` integer NOT NULL,
	`born_latest` integer NOT NULL,
	`died` text,
	`gender` text,
	`wikidata` text,
	`note` text
);
--> statement-breakpoint
CREATE INDEX `people_by_name` ON `people` (`name_rank`,`id`);--> statement-breakpoint
CREATE INDEX `people_by_family_name` ON `people` (`family_name_rank`,`id`);--> statement-breakpoint
CREATE INDEX `people_by_birth` ON `people` (`born_earliest`,`born_latest`);--> statement-breakpoint
CREATE TABLE `terms` (
	`id` text PRIMARY KEY NOT NULL,
	`office_id` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`party_id` text NOT NULL,
	`acting` integer NOT NULL,
	`nominated_by_id` text,
	`period` text,
	`start_earliest` integer NOT NULL,
	`start_latest` integer NOT NULL,
	`end_earliest` integer NOT NULL,
	`end_latest` integer NOT NULL,
	`stated_start_earliest` integer NOT NULL,
	`stated_start_latest` integer NOT NULL,
	`stated_end_earliest` integer NOT NULL,
	`stated_end_latest` integer NOT NULL,
	`period_order` integer NOT NULL,
	`attested` text NOT NULL,
	`predecessor_id` text,
	`successor_id` text,
	`note` text,
	`confidence` text,
	FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `terms_by_time` ON `terms` (`period_order`,`id`);--> statement-breakpoint
CREATE INDEX `terms_by_office` ON `terms` (`office_id`,`period_order`,`id`);--> statement-breakpoint
CREATE INDEX `terms_by_person` ON `terms` (`person_id`,`period_order`,`id`);--> statement-breakpoint
CREATE INDEX `terms_by_party` ON `terms` (`party_id`,`period_order`,`id`);--> statement-breakpoint
CREATE INDEX `terms_by_kind` ON `terms` (`kind`,`period_order`,`id`);--> statement-breakpoint
CREATE INDEX `terms_by_nomination` ON `terms` (`nominated_by_id`,`period_order`,`id`);--> statement-breakpoint
CREATE TABLE `designations` (
	`id` text PRIMARY KEY NOT NULL,
	`programme_id` text NOT NULL,
	`year` integer NOT NULL,
	`place_id` text,
	`state_id` text,
	`honours` text,
	`period` text,
	`start_earliest` integer NOT NULL,
	`start_latest` integer NOT NULL,
	`end_earliest` integer NOT NULL,
	`end_latest` integer NOT NULL,
	`stated_start_earliest` integer NOT NULL,
	`stated_start_latest` integer NOT NULL,
	`stated_end_earliest` integer NOT NULL,
	`stated_end_latest` integer NOT NULL,
	`period_order` integer NOT NULL,
	`note` text,
	`confidence` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `designations_by_year` ON `designations` (`year`,`id`);--> statement-breakpoint
CREATE INDEX `designations_by_programme` ON `designations` (`programme_id`,`year`,`id`);--> statement-breakpoint
CREATE INDEX `designations_by_place` ON `designations` (`place_id`,`year`,`id`);--> statement-breakpoint
CREATE INDEX `designations_by_state` ON `designations` (`state_id`,`year`,`id`);--> statement-breakpoint
CREATE TABLE `programmes` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_rank` integer DEFAULT 0 NOT NULL,
	`names` text NOT NULL,
	`body_id` text
);
--> statement-breakpoint
CREATE INDEX `programmes_by_name` ON `programmes` (`name_rank`,`id`);--> statement-breakpoint
CREATE INDEX `programmes_by_body` ON `programmes` (`body_id`,`name_rank`,`id`);--> statement-breakpoint
CREATE TABLE `citations` (
	`entity_id` text NOT NULL,
	`rank` integer NOT NULL,
	`entity_type` text NOT NULL,
	`source_id` text NOT NULL,
	PRIMARY KEY(`entity_id`, `rank`),
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `citations_by_source` ON `citations` (`source_id`,`entity_type`,`entity_id`);--> statement-breakpoint
CREATE TABLE `open_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`about_id` text NOT NULL,
	`subject` text NOT NULL,
	`readings` text NOT NULL,
	`pick` text NOT NULL,
	`why` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `open_questions_by_about` ON `open_questions` (`about_id`,`id`);--> statement-breakpoint
CREATE TABLE `publishers` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_rank` integer DEFAULT 0 NOT NULL,
	`names` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `publishers_by_name` ON `publishers` (`name_rank`,`id`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`publisher_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`url` text NOT NULL,
	`language` text NOT NULL,
	`date` text,
	`earliest` integer NOT NULL,
	`latest` integer NOT NULL,
	`date_order` integer NOT NULL,
	`is_undated` integer NOT NULL,
	FOREIGN KEY (`publisher_id`) REFERENCES `publishers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sources_by_date` ON `sources` (`date_order`,`id`);--> statement-breakpoint
CREATE INDEX `sources_by_age` ON `sources` (`is_undated`,`date_order`,`id`);--> statement-breakpoint
CREATE INDEX `sources_by_publisher` ON `sources` (`publisher_id`,`date_order`,`id`);--> statement-breakpoint
CREATE VIEW `states_of_places` AS 
  select id as place_id, whole_id as state_id from "locations"
  union all
  select part.id, region.whole_id
  from "locations" part join "locations" region on region.id = part.whole_id;
--> statement-breakpoint
-- Written by hand, in src/core/search-index/tables.sql: drizzle-kit has no words for these tables.

-- Every column is in the key: without rowids there is one copy of it instead of two.
CREATE TABLE `search_neighbours` (
	`key` text NOT NULL,
	`left_over` text NOT NULL,
	`word` text NOT NULL,
	PRIMARY KEY (`key`, `left_over`, `word`)
) WITHOUT ROWID;
--> statement-breakpoint
-- The full-text index over the words of search_names, filled from it when all rows are in.
-- The words are keys already, ASCII letters and digits or other characters, so the `ascii` tokenizer
-- takes them as they are. Each is looked for alone, never in phrases, hence detail = column; answers
-- are ranked in the program, not by FTS5, hence columnsize = 0. The type is a word among others:
-- looking for names of one type reads no rows of other types.
CREATE VIRTUAL TABLE `search_index` USING fts5(
	exact, folded, skeleton, along, type,
	content = 'search_names', content_rowid = 'id',
	tokenize = 'ascii', prefix = '1 2 3 4 5', detail = 'column', columnsize = 0
);
--> statement-breakpoint
-- The full-text index over what is said of records. Texts are English: words are compared by their stems. Phrases and
-- excerpts need the places of words, hence the whole detail.
CREATE VIRTUAL TABLE `text_index` USING fts5(
	text, along, type,
	content = 'search_texts', content_rowid = 'id',
	tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'
);
