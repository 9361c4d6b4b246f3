import { PolicyPage, policyMetadata } from "./PolicyPage";

export { viewport } from "../metadata";

export const generateMetadata = () => policyMetadata("about");

/** About the paper. */
export default function AboutPage() {
  return <PolicyPage name="about" />;
}
