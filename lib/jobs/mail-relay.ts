import { createTransport } from "nodemailer";
import { readEnv } from "#lib/kernel/env.ts";

export type Mail = {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly calendarFile: string | null;
};

export type MailRelay = {
  readonly deliver: (mail: Mail, sender: { name: string; address: string }) => Promise<"sent" | "kept">;
};

/** The relay of SMTP_URL; without one every mail is kept on the outbox page. */
export function openMailRelay(): MailRelay {
  const url = readEnv().SMTP_URL;
  if (!url) return { deliver: async () => "kept" };
  const transport = createTransport(url);
  const host = new URL(readEnv().APP_URL).hostname;
  return {
    async deliver({ id, recipient, subject, body, calendarFile }, sender) {
      await transport.sendMail({
        from: sender,
        to: recipient,
        subject,
        text: body,
        // The same for every try, so that a relay can tell a repeated mail from a new one.
        messageId: `<${id}@${host}>`,
        ...(calendarFile ? { icalEvent: { method: "PUBLISH", filename: "visit.ics", content: calendarFile } } : {}),
      });
      return "sent";
    },
  };
}
