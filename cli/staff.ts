import { env } from "@/newsroom/env";
import { accept } from "@/newsroom/refusal";
import { commandLine, role as roles } from "@/newsroom/staff/schema";
import { inviteStaff } from "@/newsroom/staff/write";
import { withPaper } from "./with-paper";

/** `stet staff invite`: prints the link. */
export async function invite(given: { email: string; name: string; role: string }): Promise<void> {
  const role = accept(roles, given.role);
  const { token } = await withPaper(() => inviteStaff(commandLine, { ...given, role }));
  process.stdout.write(`${env().siteUrl}/admin/setup?token=${token}\n`);
}
