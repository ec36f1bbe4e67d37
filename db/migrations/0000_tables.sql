CREATE TYPE "public"."appointment_state" AS ENUM('pending-review', 'booked', 'arrived', 'in-session', 'done', 'cancelled', 'late-cancelled', 'no-show', 'moved');--> statement-breakpoint
CREATE TYPE "public"."booking_channel" AS ENUM('online', 'staff', 'api');--> statement-breakpoint
CREATE TYPE "public"."access_grant" AS ENUM('book', 'see-course', 'see-record', 'answer-screening');--> statement-breakpoint
CREATE TYPE "public"."access_relation" AS ENUM('self', 'parent', 'carer');--> statement-breakpoint
CREATE TYPE "public"."course_end_kind" AS ENUM('completed', 'goal-reached', 'ended-by-client', 'clinical-stop');--> statement-breakpoint
CREATE TYPE "public"."freeze_reason" AS ENUM('infection', 'pregnancy', 'letter-pending', 'holiday', 'hospital', 'other');--> statement-breakpoint
CREATE TYPE "public"."message_kind" AS ENUM('booking-confirmed', 'booking-pending', 'booking-accepted', 'booking-declined', 'booking-moved', 'booking-cancelled', 'staff-invitation', 'client-invitation', 'review-due');--> statement-breakpoint
CREATE TYPE "public"."message_state" AS ENUM('queued', 'sent', 'kept', 'withdrawn', 'failed');--> statement-breakpoint
CREATE TYPE "public"."occupancy_cause" AS ENUM('appointment', 'slot-hold', 'external', 'closure');--> statement-breakpoint
CREATE TYPE "public"."occupancy_kind" AS ENUM('therapist', 'room', 'thing', 'client');--> statement-breakpoint
CREATE TYPE "public"."screening_purpose" AS ENUM('session', 'booking');--> statement-breakpoint
CREATE TYPE "public"."screening_urgency" AS ENUM('none', 'same_day', 'emergency');--> statement-breakpoint
CREATE TYPE "public"."screening_verdict" AS ENUM('clear', 'caution', 'clearance_needed', 'blocked');--> statement-breakpoint
CREATE TYPE "public"."task_kind" AS ENUM('pending-review', 'red-flag');--> statement-breakpoint
CREATE TYPE "public"."session_event_kind" AS ENUM('started', 'stopped', 'paused', 'resumed', 'skipped', 'unskipped', 'prolonged', 'shortened', 'discarded', 'ended');--> statement-breakpoint
CREATE TYPE "public"."session_state" AS ENUM('open', 'ended', 'signed');--> statement-breakpoint
CREATE TYPE "public"."exception_kind" AS ENUM('off', 'extra');--> statement-breakpoint
CREATE TYPE "public"."staff_role" AS ENUM('owner', 'manager', 'clinical-lead', 'therapist', 'trainee', 'reception', 'accountant');--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"password_hash" text,
	"locale" text,
	"created_at" timestamp with time zone NOT NULL,
	"password_set_at" timestamp with time zone,
	CONSTRAINT "accounts_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "clinic_directory" (
	"slug" text PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	CONSTRAINT "clinic_directory_clinicId_unique" UNIQUE("clinic_id")
);
--> statement-breakpoint
CREATE TABLE "person_busy" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"clinic_id" uuid NOT NULL,
	"cause_id" uuid NOT NULL,
	"block_from" timestamp with time zone NOT NULL,
	"block_to" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_buckets" (
	"key" text PRIMARY KEY NOT NULL,
	"used" integer NOT NULL,
	"started_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_ins" (
	"id" uuid PRIMARY KEY NOT NULL,
	"handle_hash" text NOT NULL,
	"account_id" uuid NOT NULL,
	"clinic_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"idle_minutes" integer NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"device" text NOT NULL,
	CONSTRAINT "sign_ins_handleHash_unique" UNIQUE("handle_hash")
);
--> statement-breakpoint
CREATE TABLE "appointments" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"room_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"course_id" uuid,
	"state" "appointment_state" NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"zone" text NOT NULL,
	"wall_start" text NOT NULL,
	"decision_id" uuid,
	"review_due_at" timestamp with time zone,
	"moved_to_id" uuid,
	"arrived_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"closed_by" text,
	"close_reason" text,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "appointments_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "bookings" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reference" text NOT NULL,
	"client_id" uuid NOT NULL,
	"channel" "booking_channel" NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"link_version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "bookings_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "bookings_reference" UNIQUE("clinic_id","reference")
);
--> statement-breakpoint
CREATE TABLE "slot_holds" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"room_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"holder_key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "slot_holds_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"deed" text NOT NULL,
	"outcome" text NOT NULL,
	"subject_id" text NOT NULL,
	"client_ids" uuid[] NOT NULL,
	"changed" text[] NOT NULL,
	"values_hash" text,
	"request_id" uuid NOT NULL,
	CONSTRAINT "audit_entries_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_links" (
	"clinic_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"entry_id" uuid NOT NULL,
	"link" text NOT NULL,
	CONSTRAINT "audit_links_clinic_id_position_pk" PRIMARY KEY("clinic_id","position")
);
--> statement-breakpoint
CREATE TABLE "audit_values" (
	"clinic_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"client_id" uuid,
	"before" jsonb,
	"after" jsonb,
	CONSTRAINT "audit_values_clinic_id_entry_id_pk" PRIMARY KEY("clinic_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "booking_drafts" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"state" jsonb NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "booking_drafts_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "client_access" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"relation" "access_relation" NOT NULL,
	"grants" "access_grant"[] NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "client_access_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "client_access_clinicId_accountId_clientId_unique" UNIQUE("clinic_id","account_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "clients" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"given_name" text NOT NULL,
	"family_name" text NOT NULL,
	"birth_on" date NOT NULL,
	"email" text,
	"phone" text,
	"locale" text NOT NULL,
	"guardian_name" text,
	"guardian_contact" text,
	"duplicate_check" boolean NOT NULL,
	"merged_into_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"search_fold" text DEFAULT '' NOT NULL,
	"family_fold" text DEFAULT '' NOT NULL,
	"email_fold" text,
	CONSTRAINT "clients_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "clinics" (
	"clinic_id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"locale" text NOT NULL,
	"currency" text NOT NULL,
	"zone" text NOT NULL,
	"phone" text NOT NULL,
	"email" text NOT NULL,
	"policy" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "clinics_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "rooms" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"name" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "rooms_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "services" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"name" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"minutes" integer NOT NULL,
	"before_minutes" integer NOT NULL,
	"after_minutes" integer NOT NULL,
	"grid_minutes" integer NOT NULL,
	"lead_minutes" integer NOT NULL,
	"horizon_days" integer NOT NULL,
	"cancel_notice_hours" integer NOT NULL,
	"move_notice_hours" integer NOT NULL,
	"price_minor" integer NOT NULL,
	"protocol" text NOT NULL,
	"course_template" text,
	"online" boolean NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "services_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "services_clinicId_slug_unique" UNIQUE("clinic_id","slug")
);
--> statement-breakpoint
CREATE TABLE "sites" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"zone" text NOT NULL,
	"address" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "sites_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "course_freezes" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"course_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date,
	"reason" "freeze_reason" NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "course_freezes_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "course_plans" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"course_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"planned_minimum" integer NOT NULL,
	"planned_maximum" integer NOT NULL,
	"lead_weeks" integer NOT NULL,
	"sessions_per_week" integer NOT NULL,
	"window_days" integer NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "course_plans_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "course_plans_version" UNIQUE("clinic_id","course_id","version")
);
--> statement-breakpoint
CREATE TABLE "courses" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"staff_id" uuid,
	"template" text NOT NULL,
	"template_version" integer NOT NULL,
	"protocol" text NOT NULL,
	"goal" text DEFAULT '' NOT NULL,
	"started_on" date NOT NULL,
	"end_kind" "course_end_kind",
	"ended_on" date,
	"end_reason" text,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "courses_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "discharge_notes" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"course_id" uuid NOT NULL,
	"text" text NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	"signed_by" uuid NOT NULL,
	"content_hash" text NOT NULL,
	CONSTRAINT "discharge_notes_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "discharge_notes_once" UNIQUE("clinic_id","course_id")
);
--> statement-breakpoint
CREATE TABLE "measurements" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"sitting_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"course_id" uuid,
	"session_id" uuid,
	"limb" text NOT NULL,
	"side" text NOT NULL,
	"start_landmark" text NOT NULL,
	"interval_cm" numeric(4, 1) NOT NULL,
	"girths_cm" numeric(5, 1)[] NOT NULL,
	"volume_ml" numeric NOT NULL,
	"position" text NOT NULL,
	"measured_at" timestamp with time zone NOT NULL,
	"examiner_id" uuid NOT NULL,
	CONSTRAINT "measurements_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" "message_kind" NOT NULL,
	"client_id" uuid,
	"staff_id" uuid,
	"subject_id" uuid NOT NULL,
	"recipient" text NOT NULL,
	"locale" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"calendar_file" text,
	"state" "message_state" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"not_before" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	CONSTRAINT "messages_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "occupancies" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" "occupancy_kind" NOT NULL,
	"resource_id" uuid NOT NULL,
	"unit" smallint DEFAULT 1 NOT NULL,
	"block_from" timestamp with time zone NOT NULL,
	"block_to" timestamp with time zone NOT NULL,
	"cause" "occupancy_cause" NOT NULL,
	"cause_id" uuid NOT NULL,
	CONSTRAINT "occupancies_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "calendar_feeds_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"clinic_id" uuid NOT NULL,
	"actor" text NOT NULL,
	"route" text NOT NULL,
	"key" text NOT NULL,
	"body_hash" text NOT NULL,
	"reply" json NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_clinic_id_actor_route_key_pk" PRIMARY KEY("clinic_id","actor","route","key")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"staff_id" uuid,
	"client_id" uuid,
	"roles" "staff_role"[],
	"email" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"used_by" uuid,
	CONSTRAINT "invitations_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"clinic_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"key" text NOT NULL,
	"value" jsonb,
	"answered_on" date NOT NULL,
	CONSTRAINT "answers_clinic_id_submission_id_key_pk" PRIMARY KEY("clinic_id","submission_id","key")
);
--> statement-breakpoint
CREATE TABLE "clearances" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"role" text NOT NULL,
	"doctor_name" text NOT NULL,
	"issued_on" date NOT NULL,
	"valid_until" date,
	"verdict" text NOT NULL,
	"regions" text[],
	"limits" text DEFAULT '' NOT NULL,
	"accepted_by" uuid NOT NULL,
	"accepted_at" timestamp with time zone NOT NULL,
	"voided_at" timestamp with time zone,
	"void_reason" text,
	CONSTRAINT "clearances_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "consent_signatures" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" text NOT NULL,
	"locale" text NOT NULL,
	"text_hash" text NOT NULL,
	"given" text NOT NULL,
	"regions" text[],
	"signed_by" text NOT NULL,
	"relation" text NOT NULL,
	"method" text NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "consent_signatures_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "consent_once_per_instant" UNIQUE("clinic_id","client_id","kind","signed_at","id")
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"client_id" uuid,
	"purpose" "screening_purpose" NOT NULL,
	"as_of" date NOT NULL,
	"booked_on" date,
	"rule_set_version" text NOT NULL,
	"input" jsonb NOT NULL,
	"output" jsonb NOT NULL,
	"verdict" "screening_verdict" NOT NULL,
	"urgent" "screening_urgency" NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"decided_by" text NOT NULL,
	CONSTRAINT "decisions_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "review_tasks" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" "task_kind" NOT NULL,
	"client_id" uuid NOT NULL,
	"appointment_id" uuid,
	"decision_id" uuid NOT NULL,
	"urgent" "screening_urgency" NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	"outcome" text,
	"reason" text,
	CONSTRAINT "review_tasks_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid,
	"purpose" "screening_purpose" NOT NULL,
	"locale" text NOT NULL,
	"rule_set_version" text NOT NULL,
	"birth_on" date,
	"free_text" text DEFAULT '' NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	"submitted_by" text NOT NULL,
	CONSTRAINT "submissions_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "session_events" (
	"clinic_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" "session_event_kind" NOT NULL,
	"item_id" text,
	"at" timestamp with time zone NOT NULL,
	"detail" jsonb NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "session_events_clinic_id_session_id_id_pk" PRIMARY KEY("clinic_id","session_id","id")
);
--> statement-breakpoint
CREATE TABLE "session_regions" (
	"clinic_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"item_id" text NOT NULL,
	"region" text NOT NULL,
	"technique" text NOT NULL,
	"planned_minutes" numeric(6, 2) NOT NULL,
	"actual_minutes" numeric(6, 2) NOT NULL,
	"skip_reason" text,
	"closed" boolean DEFAULT false NOT NULL,
	CONSTRAINT "session_regions_clinic_id_session_id_position_pk" PRIMARY KEY("clinic_id","session_id","position")
);
--> statement-breakpoint
CREATE TABLE "session_spans" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"item_id" text NOT NULL,
	"region" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone NOT NULL,
	CONSTRAINT "session_spans_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"appointment_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"course_id" uuid,
	"staff_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"protocol" text NOT NULL,
	"protocol_version" integer NOT NULL,
	"plan" jsonb NOT NULL,
	"document" jsonb NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"state" "session_state" NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"note" jsonb,
	"signed_at" timestamp with time zone,
	"signed_by" uuid,
	"signer_name" text,
	"content_hash" text,
	CONSTRAINT "sessions_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "sessions_one_per_appointment" UNIQUE("clinic_id","appointment_id")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"roles" "staff_role"[] NOT NULL,
	"site_ids" uuid[],
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "memberships_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "memberships_clinicId_accountId_unique" UNIQUE("clinic_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "service_staff" (
	"clinic_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	CONSTRAINT "service_staff_clinic_id_service_id_staff_id_pk" PRIMARY KEY("clinic_id","service_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "shift_exceptions" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"site_id" uuid,
	"kind" "exception_kind" NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"starts_at" time(0),
	"ends_at" time(0),
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "shift_exceptions_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "shifts" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"weekday" smallint NOT NULL,
	"starts_at" time(0) NOT NULL,
	"ends_at" time(0) NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "shifts_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid,
	"given_name" text NOT NULL,
	"family_name" text NOT NULL,
	"licence_no" text,
	"treats" boolean NOT NULL,
	"online" boolean NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "staff_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "staff_clinicId_accountId_unique" UNIQUE("clinic_id","account_id")
);
--> statement-breakpoint
ALTER TABLE "person_busy" ADD CONSTRAINT "person_busy_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_ins" ADD CONSTRAINT "sign_ins_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_clinic_id_booking_id_bookings_clinic_id_id_fk" FOREIGN KEY ("clinic_id","booking_id") REFERENCES "public"."bookings"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_clinic_id_service_id_services_clinic_id_id_fk" FOREIGN KEY ("clinic_id","service_id") REFERENCES "public"."services"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_clinic_id_staff_id_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_clinic_id_room_id_rooms_clinic_id_id_fk" FOREIGN KEY ("clinic_id","room_id") REFERENCES "public"."rooms"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_clinic_id_site_id_sites_clinic_id_id_fk" FOREIGN KEY ("clinic_id","site_id") REFERENCES "public"."sites"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_clinic_id_course_id_courses_clinic_id_id_fk" FOREIGN KEY ("clinic_id","course_id") REFERENCES "public"."courses"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_clinic_id_decision_id_decisions_clinic_id_id_fk" FOREIGN KEY ("clinic_id","decision_id") REFERENCES "public"."decisions"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_clinic_id_moved_to_id_appointments_clinic_id_id_fk" FOREIGN KEY ("clinic_id","moved_to_id") REFERENCES "public"."appointments"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot_holds" ADD CONSTRAINT "slot_holds_clinic_id_service_id_services_clinic_id_id_fk" FOREIGN KEY ("clinic_id","service_id") REFERENCES "public"."services"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot_holds" ADD CONSTRAINT "slot_holds_clinic_id_staff_id_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot_holds" ADD CONSTRAINT "slot_holds_clinic_id_room_id_rooms_clinic_id_id_fk" FOREIGN KEY ("clinic_id","room_id") REFERENCES "public"."rooms"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_drafts" ADD CONSTRAINT "booking_drafts_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_access" ADD CONSTRAINT "client_access_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_access" ADD CONSTRAINT "client_access_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clients" ADD CONSTRAINT "clients_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clients" ADD CONSTRAINT "clients_clinic_id_merged_into_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","merged_into_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rooms" ADD CONSTRAINT "rooms_clinic_id_site_id_sites_clinic_id_id_fk" FOREIGN KEY ("clinic_id","site_id") REFERENCES "public"."sites"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_freezes" ADD CONSTRAINT "course_freezes_clinic_id_course_id_courses_clinic_id_id_fk" FOREIGN KEY ("clinic_id","course_id") REFERENCES "public"."courses"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_plans" ADD CONSTRAINT "course_plans_clinic_id_course_id_courses_clinic_id_id_fk" FOREIGN KEY ("clinic_id","course_id") REFERENCES "public"."courses"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "courses" ADD CONSTRAINT "courses_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "courses" ADD CONSTRAINT "courses_clinic_id_staff_id_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discharge_notes" ADD CONSTRAINT "discharge_notes_clinic_id_course_id_courses_clinic_id_id_fk" FOREIGN KEY ("clinic_id","course_id") REFERENCES "public"."courses"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discharge_notes" ADD CONSTRAINT "discharge_notes_clinic_id_signed_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","signed_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_clinic_id_course_id_courses_clinic_id_id_fk" FOREIGN KEY ("clinic_id","course_id") REFERENCES "public"."courses"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_clinic_id_session_id_sessions_clinic_id_id_fk" FOREIGN KEY ("clinic_id","session_id") REFERENCES "public"."sessions"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_clinic_id_examiner_id_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","examiner_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occupancies" ADD CONSTRAINT "occupancies_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_clinic_id_staff_id_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_used_by_accounts_id_fk" FOREIGN KEY ("used_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_clinic_id_staff_id_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_clinic_id_submission_id_submissions_clinic_id_id_fk" FOREIGN KEY ("clinic_id","submission_id") REFERENCES "public"."submissions"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clearances" ADD CONSTRAINT "clearances_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clearances" ADD CONSTRAINT "clearances_clinic_id_accepted_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","accepted_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_signatures" ADD CONSTRAINT "consent_signatures_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_clinic_id_submission_id_submissions_clinic_id_id_fk" FOREIGN KEY ("clinic_id","submission_id") REFERENCES "public"."submissions"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_tasks" ADD CONSTRAINT "review_tasks_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_tasks" ADD CONSTRAINT "review_tasks_clinic_id_decision_id_decisions_clinic_id_id_fk" FOREIGN KEY ("clinic_id","decision_id") REFERENCES "public"."decisions"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_tasks" ADD CONSTRAINT "review_tasks_clinic_id_closed_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","closed_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_events" ADD CONSTRAINT "session_events_clinic_id_session_id_sessions_clinic_id_id_fk" FOREIGN KEY ("clinic_id","session_id") REFERENCES "public"."sessions"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_regions" ADD CONSTRAINT "session_regions_clinic_id_session_id_sessions_clinic_id_id_fk" FOREIGN KEY ("clinic_id","session_id") REFERENCES "public"."sessions"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_spans" ADD CONSTRAINT "session_spans_clinic_id_session_id_sessions_clinic_id_id_fk" FOREIGN KEY ("clinic_id","session_id") REFERENCES "public"."sessions"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_clinic_id_appointment_id_appointments_clinic_id_id_fk" FOREIGN KEY ("clinic_id","appointment_id") REFERENCES "public"."appointments"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_clinic_id_course_id_courses_clinic_id_id_fk" FOREIGN KEY ("clinic_id","course_id") REFERENCES "public"."courses"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_clinic_id_staff_id_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_clinic_id_decision_id_decisions_clinic_id_id_fk" FOREIGN KEY ("clinic_id","decision_id") REFERENCES "public"."decisions"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_clinic_id_signed_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","signed_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_clinic_id_staff_id_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_staff" ADD CONSTRAINT "service_staff_clinic_id_service_id_services_clinic_id_id_fk" FOREIGN KEY ("clinic_id","service_id") REFERENCES "public"."services"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_staff" ADD CONSTRAINT "service_staff_clinic_id_staff_id_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shift_exceptions" ADD CONSTRAINT "shift_exceptions_clinic_id_staff_id_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shift_exceptions" ADD CONSTRAINT "shift_exceptions_clinic_id_site_id_sites_clinic_id_id_fk" FOREIGN KEY ("clinic_id","site_id") REFERENCES "public"."sites"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shifts" ADD CONSTRAINT "shifts_clinic_id_staff_id_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shifts" ADD CONSTRAINT "shifts_clinic_id_site_id_sites_clinic_id_id_fk" FOREIGN KEY ("clinic_id","site_id") REFERENCES "public"."sites"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "person_busy_clinic_id_cause_id_index" ON "person_busy" USING btree ("clinic_id","cause_id");--> statement-breakpoint
CREATE INDEX "sign_ins_account_id_index" ON "sign_ins" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "appointments_one_per_booking" ON "appointments" USING btree ("clinic_id","booking_id") WHERE state <> 'moved';--> statement-breakpoint
CREATE INDEX "appointments_clinic_id_starts_at_index" ON "appointments" USING btree ("clinic_id","starts_at");--> statement-breakpoint
CREATE INDEX "appointments_clinic_id_client_id_starts_at_index" ON "appointments" USING btree ("clinic_id","client_id","starts_at");--> statement-breakpoint
CREATE INDEX "appointments_clinic_id_course_id_index" ON "appointments" USING btree ("clinic_id","course_id");--> statement-breakpoint
CREATE INDEX "appointments_clinic_id_staff_id_starts_at_index" ON "appointments" USING btree ("clinic_id","staff_id","starts_at");--> statement-breakpoint
CREATE INDEX "slot_holds_clinic_id_expires_at_index" ON "slot_holds" USING btree ("clinic_id","expires_at");--> statement-breakpoint
CREATE INDEX "slot_holds_clinic_id_holder_key_index" ON "slot_holds" USING btree ("clinic_id","holder_key");--> statement-breakpoint
CREATE INDEX "audit_entries_clinic_id_at_index" ON "audit_entries" USING btree ("clinic_id","at");--> statement-breakpoint
CREATE INDEX "audit_links_clinic_id_entry_id_index" ON "audit_links" USING btree ("clinic_id","entry_id");--> statement-breakpoint
CREATE INDEX "audit_values_clinic_id_client_id_index" ON "audit_values" USING btree ("clinic_id","client_id");--> statement-breakpoint
CREATE INDEX "booking_drafts_expires_at_index" ON "booking_drafts" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "client_access_account_id_index" ON "client_access" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "clients_same_person" ON "clients" USING btree ("clinic_id","email_fold","birth_on","family_fold") WHERE email_fold is not null;--> statement-breakpoint
CREATE INDEX "clients_clinic_id_family_fold_index" ON "clients" USING btree ("clinic_id","family_fold");--> statement-breakpoint
CREATE INDEX "services_clinic_id_online_index" ON "services" USING btree ("clinic_id","online");--> statement-breakpoint
CREATE INDEX "course_freezes_clinic_id_course_id_index" ON "course_freezes" USING btree ("clinic_id","course_id");--> statement-breakpoint
CREATE INDEX "courses_clinic_id_client_id_index" ON "courses" USING btree ("clinic_id","client_id");--> statement-breakpoint
CREATE INDEX "courses_clinic_id_started_on_index" ON "courses" USING btree ("clinic_id","started_on");--> statement-breakpoint
CREATE INDEX "measurements_clinic_id_client_id_measured_at_index" ON "measurements" USING btree ("clinic_id","client_id","measured_at");--> statement-breakpoint
CREATE INDEX "measurements_clinic_id_course_id_index" ON "measurements" USING btree ("clinic_id","course_id");--> statement-breakpoint
CREATE INDEX "messages_clinic_id_state_not_before_index" ON "messages" USING btree ("clinic_id","state","not_before");--> statement-breakpoint
CREATE INDEX "messages_clinic_id_client_id_index" ON "messages" USING btree ("clinic_id","client_id");--> statement-breakpoint
CREATE INDEX "occupancies_clinic_id_cause_cause_id_index" ON "occupancies" USING btree ("clinic_id","cause","cause_id");--> statement-breakpoint
CREATE INDEX "occupancies_clinic_id_block_to_index" ON "occupancies" USING btree ("clinic_id","block_to");--> statement-breakpoint
CREATE INDEX "clearances_clinic_id_client_id_index" ON "clearances" USING btree ("clinic_id","client_id");--> statement-breakpoint
CREATE INDEX "consent_signatures_clinic_id_client_id_kind_index" ON "consent_signatures" USING btree ("clinic_id","client_id","kind");--> statement-breakpoint
CREATE INDEX "decisions_clinic_id_client_id_decided_at_index" ON "decisions" USING btree ("clinic_id","client_id","decided_at");--> statement-breakpoint
CREATE INDEX "review_tasks_clinic_id_closed_at_due_at_index" ON "review_tasks" USING btree ("clinic_id","closed_at","due_at");--> statement-breakpoint
CREATE INDEX "review_tasks_clinic_id_client_id_index" ON "review_tasks" USING btree ("clinic_id","client_id");--> statement-breakpoint
CREATE INDEX "submissions_clinic_id_client_id_index" ON "submissions" USING btree ("clinic_id","client_id");--> statement-breakpoint
CREATE INDEX "session_regions_clinic_id_region_index" ON "session_regions" USING btree ("clinic_id","region");--> statement-breakpoint
CREATE INDEX "session_spans_clinic_id_session_id_index" ON "session_spans" USING btree ("clinic_id","session_id");--> statement-breakpoint
CREATE INDEX "sessions_clinic_id_client_id_started_at_index" ON "sessions" USING btree ("clinic_id","client_id","started_at");--> statement-breakpoint
CREATE INDEX "sessions_clinic_id_course_id_index" ON "sessions" USING btree ("clinic_id","course_id");--> statement-breakpoint
CREATE INDEX "sessions_clinic_id_started_at_index" ON "sessions" USING btree ("clinic_id","started_at");--> statement-breakpoint
CREATE INDEX "memberships_account_id_index" ON "memberships" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "shift_exceptions_clinic_id_staff_id_from_on_index" ON "shift_exceptions" USING btree ("clinic_id","staff_id","from_on");--> statement-breakpoint
CREATE INDEX "shifts_clinic_id_staff_id_index" ON "shifts" USING btree ("clinic_id","staff_id");