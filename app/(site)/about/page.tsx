import { PolicyPage } from "./PolicyPage";

export { viewport } from "../metadata";

/** About the paper. */
export default function AboutPage() {
  return <PolicyPage name="about" />;
}
