import { accept } from "@/newsroom/refusal";
import { linkTo } from "@/newsroom/staff/links";
import { commandLine, role as roles } from "@/newsroom/staff/schema";
import { inviteStaff } from "@/newsroom/staff/write";
import { withPaper } from "./with-paper";

/** `stet staff add`: prints the link with which they open their account. */
export async function add(given: { email: string; name: string; role: string }): Promise<void> {
  const role = accept(roles, given.role);
  const { token } = await withPaper(() => inviteStaff(commandLine, { ...given, role }));
  process.stdout.write(`${linkTo("join", token)}\n`);
}
