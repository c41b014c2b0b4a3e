CREATE TABLE `bodies` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
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
CREATE INDEX `bodies_by_name` ON `bodies` (`name`,`id`);--> statement-breakpoint
CREATE INDEX `bodies_by_founding` ON `bodies` (`period_order`,`id`);--> statement-breakpoint
CREATE INDEX `bodies_by_kind` ON `bodies` (`kind`,`name`,`id`);--> statement-breakpoint
CREATE INDEX `bodies_by_parent` ON `bodies` (`parent_id`,`name`,`id`);--> statement-breakpoint
CREATE INDEX `bodies_by_affiliation` ON `bodies` (`affiliated_to_id`,`name`,`id`);--> statement-breakpoint
CREATE INDEX `bodies_by_state` ON `bodies` (`state_id`,`name`,`id`);--> statement-breakpoint
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
	`period_order` integer NOT NULL,
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
	`names` text NOT NULL,
	`also_known_as` text NOT NULL,
	`state_id` text NOT NULL,
	`latitude` real NOT NULL,
	`longitude` real NOT NULL,
	`wikidata` text,
	FOREIGN KEY (`state_id`) REFERENCES `states`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `places_by_name` ON `places` (`name`,`id`);--> statement-breakpoint
CREATE INDEX `places_by_state` ON `places` (`state_id`,`name`,`id`);--> statement-breakpoint
CREATE TABLE `states` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
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
CREATE INDEX `states_by_name` ON `states` (`name`,`id`);--> statement-breakpoint
CREATE INDEX `states_by_whole` ON `states` (`part_of_id`,`name`,`id`);--> statement-breakpoint
CREATE TABLE `build` (
	`revision` text PRIMARY KEY NOT NULL,
	`built_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `nodes` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`last_day` integer
);
--> statement-breakpoint
CREATE INDEX `nodes_by_type` ON `nodes` (`type`,`last_day`);